import Kernel

extension Words {
    /// Tasks, and on which day they are due.
    static let spanishTasks = list(
        """
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

        Tasks
        = Tareas

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
        """)
}
