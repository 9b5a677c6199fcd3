import Kernel

extension Words {
    /// What a list says as it is worked with: its columns, its order, its cells.
    static let spanishGrid = list(
        """
        Rows {} to {}.
        = Filas {} a {}.

        Change the cells
        = Cambiar las celdas

        Only show the cells
        = Solo mostrar las celdas

        Use 2,000 letters or fewer.
        = Escriba 2,000 letras o menos.

        Ask something new
        = Preguntar algo nuevo

        Add the column
        = Agregar la columna

        Paste a column
        = Pegar una columna

        {} value into {}|{} values into {}
        = {} valor en {}|{} valores en {}

        {} cannot be read|{} cannot be read
        = {} no se puede leer|{} no se pueden leer

        {} stands beyond the last row and is left out.|{} stand beyond the last row and are left out.
        = {} queda después de la última fila y no se usa.|{} quedan después de la última fila y no se usan.

        Cannot be read
        = No se pueden leer

        Values
        = Valores

        Now
        = Ahora

        Then
        = Después

        and {} more|and {} more
        = y {} más|y {} más

        Fill in {} value|Fill in {} values
        = Poner {} valor|Poner {} valores

        Value {}
        = Valor {}

        Change the values
        = Cambiar los valores

        Into which column
        = En qué columna

        From row
        = Desde la fila

        Values, one a line
        = Valores, uno por línea

        Where a line is empty, the cell stays as it is.
        = Donde una línea está vacía, la celda queda como está.

        Look at the values
        = Ver los valores

        {} value is filled in.|{} values are filled in.
        = Se puso {} valor.|Se pusieron {} valores.

        Paste at least one value.
        = Pegue al menos un valor.

        Paste 10,000 values at most.
        = Pegue 10,000 valores como máximo.

        Paste one column only.
        = Pegue una sola columna.

        There is no such row. Begin with another one.
        = No hay tal fila. Empiece con otra.

        Somebody changed this column meanwhile. Look at the values once more.
        = Alguien cambió esta columna mientras tanto. Vea los valores una vez más.

        None of the values can be read.
        = Ninguno de los valores se puede leer.

        A [person] has a given and a family name instead.
        = Una [person] tiene nombre y apellido en su lugar.

        Only a [person] has this.
        = Solo una [person] tiene esto.

        No organizer is called {}.
        = Ninguna persona organizadora se llama {}.

        More than one organizer is called {}.
        = Más de una persona organizadora se llama {}.

        Take a copy (CSV)
        = Tomar una copia (CSV)

        My lists
        = Mis listas

        Shared lists
        = Listas compartidas

        Make a list by hand
        = Hacer una lista a mano

        Make the list
        = Hacer la lista

        Choose a list.
        = Elija una lista.

        Who is on this list follows from its question. Change that instead.
        = Quién está en esta lista depende de su pregunta. Cambie la pregunta.

        Write a name.
        = Escriba un nombre.

        On no list by hand.
        = En ninguna lista hecha a mano.

        Put on a list
        = Poner en una lista

        Put on the list
        = Poner en la lista

        Take off
        = Quitar

        Take off the list
        = Quitar de la lista

        Put somebody on the list, or take them off
        = Poner a alguien en la lista, o quitarlo

        {} is on the list {}.
        = {} está en la lista {}.

        {} is off the list {}.
        = {} ya no está en la lista {}.

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

        Keep the question as a list first. Then something can be done with a part of it.
        = Guarde primero la pregunta como lista. Después podrá hacer algo con una parte de ella.

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
