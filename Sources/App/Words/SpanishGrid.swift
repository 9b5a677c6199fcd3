import Kernel

extension Words {
    /// What a list says as it is worked with: its columns, its order, its cells.
    static let spanishGrid = list(
        """
        Rows {} to {}.
        = Filas {} a {}.

        Change what it asks
        = Cambiar lo que pregunta

        Columns and order
        = Columnas y orden

        Shown now
        = Se muestran ahora

        Show as well
        = Mostrar también

        Answers to a question
        = Respuestas a una pregunta

        Sorted by
        = En orden de

        Name, from the end
        = Nombre, desde el final

        {}, from the end
        = {}, desde el final

        Show these columns
        = Mostrar estas columnas

        Keep the columns with the list
        = Guardar las columnas con la lista

        Show only some of them
        = Mostrar solo una parte

        Only those of whom this holds too
        = Solo aquellas de quienes se cumple también esto

        Show them
        = Mostrarlas

        Of so many drawn at random no part can be shown. Draw fewer.
        = De tantas elegidas al azar no se puede mostrar una parte. Elija menos.

        Entered on
        = Ingresó el

        Events attended
        = Eventos a los que vino

        Times not come
        = Veces que no vino

        Open tasks
        = Tareas pendientes

        Number elsewhere
        = Número en otro sistema

        Street
        = Calle

        Tick
        = Marca

        Ticked
        = Con marca
        """)
}
