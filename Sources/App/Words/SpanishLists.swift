import Kernel

extension Words {
    /// Lists that are kept, and asking in the words of the language.
    static let spanishLists = list(
        """
        At {}: {}
        = En el lugar {}: {}

        The list {} is kept.
        = La lista {} está guardada.

        The list {} is saved.
        = Los cambios de la lista {} están guardados.

        The list {} is removed.
        = La lista {} está quitada.

        Ask for [people]
        = Preguntar por [people]

        For example: zip = 55104 and talked(since = 60d)
        = Por ejemplo: zip = 55104 and talked(since = 60d)

        Ask
        = Preguntar

        Keep this list
        = Guardar esta lista

        What is kept
        = Qué se guarda

        The question
        = La pregunta

        Asked anew each time somebody looks.
        = Se pregunta de nuevo cada vez que alguien mira.

        The [people]
        = Las [people]

        Those it finds now; others are put in by hand.
        = Las que encuentra ahora; las demás se ponen a mano.

        Keep the list
        = Guardar la lista

        For whom
        = Para quién

        Others who keep lists may use it too
        = También pueden usarla quienes guardan listas

        No lists are kept yet.
        = Todavía no hay listas guardadas.

        Change the list
        = Cambiar la lista

        Save the list
        = Guardar los cambios

        Question
        = Pregunta

        Give the list a name.
        = Póngale un nombre a la lista.

        There is a list of that name already.
        = Ya hay una lista con ese nombre.

        Something that it asks for is gone.
        = Algo de lo que pregunta ya no está.
        """)
}
