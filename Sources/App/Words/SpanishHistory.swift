import Kernel

extension Words {
    /// What was done, by whom, and taking it back.
    static let spanishHistory = list(
        """
        Who changed what, the latest first.
        = Quién cambió qué, lo último primero.

        What you changed, the latest first.
        = Lo que usted cambió, lo último primero.

        What was changed about {}, the latest first.
        = Lo que cambió sobre {}, lo último primero.

        Nothing here
        = Aquí no hay nada

        What people change is kept here, and can be undone.
        = Aquí queda lo que la gente cambia, y se puede deshacer.

        Changes
        = Cambios

        Undone
        = Deshecho

        Look closer
        = Ver de cerca

        and {} change more|and {} changes more
        = y {} cambio más|y {} cambios más

        brought in the spreadsheet {}: {} [people]
        = trajo la hoja de cálculo {}: {} [people]

        The program
        = El programa

        {} (not shown to you)
        = {} (no se le muestra)

        {} {} taken away
        = se quitó {} {}

        What was changed
        = Lo que cambió

        This was undone.
        = Esto se deshizo.

        Who undid it
        = Quién lo deshizo

        Undo puts back what was there before. It is kept in the history too, so it can be undone again.
        = Deshacer vuelve a poner lo que había antes. También queda en el historial, así que se puede volver atrás.

        Undo this
        = Deshacer esto

        Something later stands on this
        = Algo posterior depende de esto

        Nothing was changed. To undo this, undo first what came after it:
        = No se cambió nada. Para deshacer esto, deshaga primero lo que vino después:

        {} later change is not shown to you.|{} later changes are not shown to you.
        = {} cambio posterior no se le muestra.|{} cambios posteriores no se le muestran.

        Undone.
        = Deshecho.

        This is undone already.
        = Esto ya está deshecho.

        This cannot be undone any more: something that was made since then is in its place.
        = Esto ya no se puede deshacer: algo que se hizo después ocupa su lugar.

        yes
        = sí

        no
        = no

        no longer there
        = ya no existe

        somebody
        = alguien

        from the command line
        = desde la línea de comandos

        from a spreadsheet
        = de una hoja de cálculo

        by itself
        = por sí solo

        to undo something
        = para deshacer algo

        to make the demo group
        = para crear el grupo de muestra

        while the group was made
        = al crear el grupo

        added something
        = agregó algo

        took away something
        = quitó algo

        changed something
        = cambió algo

        added {}
        = agregó a {}

        added another name of {}
        = agregó otro nombre de {}

        added a way to reach {}
        = agregó cómo comunicarse con {}

        added an address of {}
        = agregó una dirección de {}

        added the place {}
        = agregó el lugar {}

        noted a part that {} has
        = anotó un papel de {}

        linked {} with somebody
        = vinculó a {} con alguien

        noted whether {} wants to be written to
        = anotó si se puede escribir a {}

        planned the event {}
        = planeó el evento {}

        put {} on the list of an event
        = puso a {} en la lista de un evento

        noted a conversation with {}
        = anotó una conversación con {}

        added a task: {}
        = agregó una tarea: {}

        let {} in
        = dejó entrar a {}

        set the {}
        = fijó: {}

        changed {}
        = cambió a {}

        changed another name of {}
        = cambió otro nombre de {}

        changed a way to reach {}
        = cambió cómo comunicarse con {}

        changed an address of {}
        = cambió una dirección de {}

        changed the place {}
        = cambió el lugar {}

        changed a part that {} has
        = cambió un papel de {}

        changed how {} is linked with somebody
        = cambió el vínculo de {} con alguien

        changed whether {} wants to be written to
        = cambió si se puede escribir a {}

        changed the event {}
        = cambió el evento {}

        changed the answer of {} for an event
        = cambió la respuesta de {} para un evento

        changed a conversation with {}
        = cambió una conversación con {}

        changed a task: {}
        = cambió una tarea: {}

        changed the account of {}
        = cambió la cuenta de {}

        changed the {}
        = cambió: {}

        took away {}
        = quitó a {}

        took away another name of {}
        = quitó otro nombre de {}

        took away a way to reach {}
        = quitó cómo comunicarse con {}

        took away an address of {}
        = quitó una dirección de {}

        took away the place {}
        = quitó el lugar {}

        took away a part that {} had
        = quitó un papel de {}

        took away a link of {} with somebody
        = quitó un vínculo de {} con alguien

        took away an answer of {} about writing
        = quitó una respuesta de {} sobre escribirle

        took away the event {}
        = quitó el evento {}

        took {} off the list of an event
        = quitó a {} de la lista de un evento

        took away a conversation with {}
        = quitó una conversación con {}

        took away a task: {}
        = quitó una tarea: {}

        took away the account of {}
        = quitó la cuenta de {}

        took back the {} to what it was at first
        = dejó como al principio: {}

        put {} away
        = guardó aparte a {}

        brought {} back
        = trajo de vuelta a {}

        did a task: {}
        = hizo una tarea: {}

        reopened a task: {}
        = volvió a abrir una tarea: {}

        closed the account of {}
        = cerró la cuenta de {}

        opened the account of {} again
        = abrió otra vez la cuenta de {}

        cancelled the event {}
        = canceló el evento {}

        took the event {} up again
        = retomó el evento {}

        added a task about each of {}: {}
        = añadió una tarea sobre cada una de {}: {}

        handed {} to organizers
        = repartió {} entre organizadores
        """)
}
