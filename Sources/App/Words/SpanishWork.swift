import Kernel

extension Words {
    /// What the pages of events, tasks and handing over say.
    static let spanishWork = list(
        """
        Work
        = Trabajo

        Who does what, when.
        = Quién hace qué y cuándo.

        Events to come
        = Próximos eventos

        All events
        = Todos los eventos

        No events to come.
        = No hay próximos eventos.

        My tasks
        = Mis tareas

        All tasks
        = Todas las tareas

        You have no open tasks.
        = No tiene tareas pendientes.

        Also here
        = También aquí

        Places
        = Lugares

        Past events
        = Eventos pasados

        Show all {}
        = Mostrar los {}

        Today
        = Hoy

        Tomorrow
        = Mañana

        In a week
        = En una semana

        No date
        = Sin fecha

        Another day
        = Otro día

        When is it due?
        = ¿Para cuándo es?

        The day, if it is another one
        = El día, si es otro

        Late
        = Con retraso

        In the next 7 days
        = En los próximos 7 días

        Later
        = Después

        Without a date
        = Sin fecha

        Choose the day.
        = Elija el día.

        Write the day as 2026-03-04.
        = Escriba el día así: 2026-03-04.

        That day is over. Choose today or a later day.
        = Ese día ya pasó. Elija hoy o un día posterior.

        Write what is promised.
        = Escriba lo que se promete.

        Use 500 letters or fewer. Put the rest into a note.
        = Use 500 letras o menos. Ponga el resto en una nota.

        This account cannot keep a promise. Choose another one.
        = Esta cuenta no puede encargarse de tareas. Elija otra.

        Somebody changed this while you were writing. Look at theirs in another tab, then save again to keep yours.
        = Alguien cambió esto mientras usted escribía. Mire su cambio en otra pestaña y guarde otra vez para quedarse con el de usted.

        Tasks
        = Tareas

        Add a task
        = Agregar una tarea

        You have {} open task.|You have {} open tasks.
        = Tiene {} tarea pendiente.|Tiene {} tareas pendientes.

        {} open task of {}.|{} open tasks of {}.
        = {} tarea pendiente de {}.|{} tareas pendientes de {}.

        {} task is open.|{} tasks are open.
        = {} tarea pendiente.|{} tareas pendientes.

        {} is late|{} are late
        = {} con retraso|{} con retraso

        {} is due today|{} are due today
        = {} para hoy|{} para hoy

        {} in the next 7 days
        = {} en los próximos 7 días

        {} later
        = {} después

        {} without a date
        = {} sin fecha

        Whose tasks
        = Tareas de quién

        Mine
        = Mías

        Everybody's
        = De todo el grupo

        Tasks of one of us
        = Tareas de alguien del grupo

        Show the tasks
        = Ver las tareas

        More tasks
        = Más tareas

        From the start
        = Desde el principio

        Nothing is open here
        = Aquí no hay nada pendiente

        A task is a promise with a date: call back, bring the flyers, ask about the leak.
        = Una tarea es una promesa con fecha: devolver la llamada, traer los volantes, preguntar por la gotera.

        A promise about {}.
        = Una promesa sobre {}.

        A promise with a date.
        = Una promesa con fecha.

        What is promised?
        = ¿Qué se promete?

        Who does it?
        = ¿Quién lo hace?

        Who does it
        = Quién lo hace

        Add the task
        = Agregar la tarea

        Change the task
        = Cambiar la tarea

        The task
        = La tarea

        Save the task
        = Guardar la tarea

        No longer needed?
        = ¿Ya no hace falta?

        Remove this task
        = Quitar esta tarea

        Due
        = Para el

        About
        = Sobre

        Nobody in particular
        = Nadie en particular

        Done
        = Hecho

        Not done after all
        = No está hecho todavía

        Done {}.
        = Hecho {}.

        Still open.
        = Pendiente.

        Done: {}
        = Hecho: {}

        Removed: {}
        = Se quitó: {}

        The task is added.
        = La tarea está agregada.

        The task is saved.
        = La tarea está guardada.

        The task is open again.
        = La tarea está pendiente otra vez.

        About somebody you do not see
        = Sobre alguien que usted no puede ver

        talked {}
        = hablamos {}

        Events
        = Eventos

        To come
        = Próximos

        Past
        = Pasados

        Add an event
        = Agregar un evento

        No past events
        = No hay eventos pasados

        What is over stands here, with who came.
        = Aquí queda lo que ya pasó, con quién vino.

        No events to come
        = No hay próximos eventos

        Add a meeting, a training or a rally. Then invite [people] and note who comes.
        = Agregue una reunión, un taller o una marcha. Luego invite a [people] y anote quién viene.

        More events
        = Más eventos

        Add the event
        = Agregar el evento

        Change the event
        = Cambiar el evento

        The event
        = El evento

        Save the event
        = Guardar el evento

        Not taking place?
        = ¿No se hace?

        Whoever is invited stays on the list, so that you can tell them.
        = Quien está en la lista sigue en ella, para que usted pueda avisarle.

        Cancel this event
        = Cancelar este evento

        Cancelled
        = Cancelado

        What is it called?
        = ¿Cómo se llama?

        Day
        = Día

        Starts at
        = Empieza a las

        Ends at
        = Termina a las

        May be empty. A time before the start is on the next day.
        = Puede quedar vacío. Una hora anterior al comienzo es del día siguiente.

        Where
        = Dónde

        As you would write it on a flyer: Grove Street church, back room.
        = Como lo pondría en un volante: iglesia de la calle Grove, sala de atrás.

        At one of our places
        = En uno de nuestros lugares

        About it
        = De qué se trata

        Write what it is called.
        = Escriba cómo se llama.

        Use 200 letters or fewer.
        = Use 200 letras o menos.

        The text is too long. Make it shorter.
        = El texto es demasiado largo. Hágalo más corto.

        Write when it starts, such as 18:30.
        = Escriba cuándo empieza, por ejemplo 18:30.

        Write when it ends, such as 20:00, or leave it empty.
        = Escriba cuándo termina, por ejemplo 20:00, o déjelo vacío.

        It ends when it starts. Write a later time, or leave it empty.
        = Termina cuando empieza. Escriba una hora posterior o déjelo vacío.

        The clocks go forward then, so there is no {} on that day. Write a later time.
        = Ese día se adelantan los relojes y no existen las {}. Escriba una hora posterior.

        The event is added. Now invite [people].
        = El evento está agregado. Ahora invite a [people].

        The event is saved.
        = El evento está guardado.

        {} is cancelled.
        = {}: cancelado.

        {} takes place after all.
        = {}: se hace de todos modos.

        {} to {}
        = {} a {}

        {} came or said yes|{} came or said yes
        = {} vino o dijo que sí|{} vinieron o dijeron que sí

        {} said yes|{} said yes
        = {} dijo que sí|{} dijeron que sí

        {} said maybe|{} said maybe
        = {} dijo que quizás|{} dijeron que quizás

        {} said no|{} said no
        = {} dijo que no|{} dijeron que no

        {} came|{} came
        = {} vino|{} vinieron

        {} did not come|{} did not come
        = {} no vino|{} no vinieron

        {} has not answered|{} have not answered
        = {} no ha respondido|{} no han respondido

        {} is confirmed|{} are confirmed
        = {} confirmó|{} confirmaron

        Said yes
        = Dijo que sí

        Said maybe
        = Dijo que quizás

        Said no
        = Dijo que no

        Not answered
        = Sin respuesta

        Yes
        = Sí

        Maybe
        = Quizás

        No
        = No

        Confirmed
        = Confirmó

        Came
        = Vino

        Did not come
        = No vino

        This event is cancelled.
        = Este evento está cancelado.

        It takes place after all
        = Se hace de todos modos

        Who comes
        = Quién viene

        Nobody is invited yet.
        = Todavía no hay nadie en la lista.

        {} [person] is part of it|{} [people] are part of it
        = {} [person] en la lista|{} [people] en la lista

        The one who said yes came|All {} who said yes came
        = Vino quien dijo que sí|Vinieron las {} que dijeron que sí

        The one who said yes did not come|The other {} who said yes did not come
        = No vino quien dijo que sí|No vinieron las otras {} que dijeron que sí

        Everybody on the list
        = Toda la lista

        Show everybody
        = Ver toda la lista

        Nobody stands here.
        = Aquí no hay nadie.

        More [people]
        = Más [people]

        invited by {}
        = por invitación de {}

        Undo
        = Deshacer

        More
        = Más

        Invite [people]
        = Invitar a [people]

        Find [people] to invite
        = Buscar a quién invitar

        Name
        = Nombre

        Find [people]
        = Buscar [people]

        Nobody was found with {}.
        = No se encontró a nadie con {}.

        Whom to invite
        = A quién invitar

        Who invites them?
        = ¿Quién invita?

        A name, if it is good to know.
        = Un nombre, si conviene saberlo.

        Invite those ticked
        = Invitar a quienes marqué

        There may be more. Type more of the name.
        = Puede haber más. Escriba más del nombre.

        Details
        = Detalles

        Already on the list:
        = Ya en la lista:

        Where do they stand?
        = ¿Qué respondió?

        Save the answer
        = Guardar la respuesta

        Who invited them
        = Quién invitó

        Not part of it?
        = ¿No participa?

        Take off the list
        = Quitar de la lista

        Invited by {}.
        = Por invitación de {}.

        Not known yet.
        = Todavía no se sabe.

        Find who invited them
        = Buscar quién invitó

        Invited them
        = Fue quien invitó

        Found
        = Resultados

        Choose at least one [person] to invite.
        = Elija al menos a una [person].

        {} [person] is invited.|{} [people] are invited.
        = {} [person] en la lista.|{} [people] en la lista.

        {} [person] came.|{} [people] came.
        = Vino {} [person].|Vinieron {} [people].

        {} [person] did not come.|{} [people] did not come.
        = No vino {} [person].|No vinieron {} [people].

        Choose one of the answers.
        = Elija una de las respuestas.

        Saved who invited them.
        = Queda guardado quién invitó.

        {} is off the list.
        = {} ya no está en la lista.

        This event is cancelled. Take that back first.
        = Este evento está cancelado. Primero deshaga la cancelación.

        Nobody is called {}. Write the name another way, or leave it empty.
        = Nadie se llama {}. Escriba el nombre de otra forma o déjelo vacío.

        Several [people] are called that: {}. Write the whole name.
        = Varias [people] se llaman así: {}. Escriba el nombre completo.

        The event has not started yet. Until then nobody can have come.
        = El evento todavía no empieza. Hasta entonces nadie puede haber venido.

        Nobody invites themselves. Choose somebody else.
        = Nadie se invita a sí mismo. Elija a otra [person].

        Hand over [people] and tasks
        = Pasar [people] y tareas

        All of somebody's [people] and open tasks go to somebody else, in one step.
        = Todas las [people] y tareas pendientes de alguien pasan a otra cuenta, en un solo paso.

        Whose
        = De quién

        Whose [people] and tasks?
        = ¿De quién son las [people] y tareas?

        {} (has left)
        = {} (ya no está)

        Choose somebody
        = Elija a alguien

        Show how much it is
        = Ver cuánto es

        There is nothing to hand over.
        = No hay nada que pasar.

        Who takes over?
        = ¿Quién se encarga?

        Hand over all of it
        = Pasarlo todo

        {} [person]|{} [people]
        = {} [person]|{} [people]

        {} open task|{} open tasks
        = {} tarea pendiente|{} tareas pendientes

        {} takes over: {}, {}.
        = {} se encarga de: {}, {}.

        Choose somebody else to take over.
        = Elija a otra cuenta para que se encargue.

        Choose who takes over.
        = Elija quién se encarga.
        """)
}
