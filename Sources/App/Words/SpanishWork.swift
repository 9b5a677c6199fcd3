import Kernel

extension Words {
    /// The page of all work, handing over, and what several of its pages say.
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

        Choose the day.
        = Elija el día.

        Somebody changed this while you were writing. Look at theirs in another tab, then save again to keep yours.
        = Alguien cambió esto mientras usted escribía. Mire su cambio en otra pestaña y guarde otra vez para quedarse con el de usted.

        Add a task
        = Agregar una tarea

        From the start
        = Desde el principio

        More
        = Más

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
