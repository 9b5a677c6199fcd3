import Kernel

extension Words {
    /// Questions, answers, campaigns, tags and lists in the history.
    static let spanishLearnedHistory = list(
        """
        began the campaign {}
        = empezó la campaña {}

        added the question {}
        = agregó la pregunta {}

        noted an answer of {}
        = anotó una respuesta de {}

        made the tag {}
        = creó la etiqueta {}

        put a tag on {}
        = le puso una etiqueta a {}

        made the list {}
        = creó la lista {}

        put {} on a list
        = puso a {} en una lista

        changed the campaign {}
        = cambió la campaña {}

        changed the question {}
        = cambió la pregunta {}

        changed an answer of {}
        = cambió una respuesta de {}

        changed the tag {}
        = cambió la etiqueta {}

        changed a tag on {}
        = cambió una etiqueta de {}

        changed the list {}
        = cambió la lista {}

        changed what a list says of {}
        = cambió lo que una lista dice de {}

        took away the campaign {}
        = quitó la campaña {}

        took away the question {}
        = quitó la pregunta {}

        took away an answer of {}
        = quitó una respuesta de {}

        took away the tag {}
        = quitó la etiqueta {}

        took a tag off {}
        = le quitó una etiqueta a {}

        took away the list {}
        = quitó la lista {}

        took {} off a list
        = quitó a {} de una lista

        closed the question {}
        = cerró la pregunta {}

        opened the question {} again
        = volvió a abrir la pregunta {}

        goal
        = meta

        part of
        = parte de

        how it is asked
        = cómo se pregunta

        choices
        = opciones

        lowest number
        = número más bajo

        highest number
        = número más alto

        meaning of the lowest
        = significado del más bajo

        meaning of the highest
        = significado del más alto

        the lowest is the best
        = el más bajo es el mejor

        who may see the answers
        = quién puede ver las respuestas

        may leave in a copy
        = puede salir en una copia

        days it is kept
        = días que se guarda

        question
        = pregunta

        occasion
        = ocasión

        campaign
        = campaña

        color
        = color

        tag
        = etiqueta

        since
        = desde

        who is in it
        = quién está en ella

        others may use it
        = otras personas pueden usarla

        columns
        = columnas

        sorted by
        = ordenada por

        list
        = lista

        in the list
        = en la lista

        ticked
        = marcada

        plain
        = sin color

        green
        = verde

        blue
        = azul

        violet
        = violeta

        red
        = rojo

        orange
        = naranja

        yellow
        = amarillo

        put in by hand
        = puesta a mano

        found by a question
        = encontrada con una pregunta
        """)
}
