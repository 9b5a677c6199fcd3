import Kernel

extension Words {
    /// Events, and when and where they are.
    static let spanishEvents = list(
        """
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

        Details
        = Detalles
        """)
}
