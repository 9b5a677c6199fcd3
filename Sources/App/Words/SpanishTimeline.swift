import Kernel

extension Words {
    /// Conversations and notes, and the timeline of what happened with somebody.
    static let spanishTimeline = list(
        """
        At which event
        = En qué evento

        Bring three neighbors; call back; send the form.
        = Traer a tres vecinos; volver a llamar; enviar el formulario.

        Change the note
        = Cambiar la nota

        Choose what it was: a call, a 1:1, a note.
        = Elija qué fue: una llamada, una conversación, una nota.

        Day of the conversation
        = Día de la conversación

        Did not want to talk
        = No quiso hablar

        Everyone here
        = Todo el grupo

        How did it go?
        = ¿Cómo fue?

        In a week
        = En una semana

        It was on another day, or at an event
        = Fue otro día, o en un evento

        Left a message
        = Dejamos mensaje

        Moved away
        = Se mudó

        Next step
        = Próximo paso

        No day
        = Sin día

        Not home
        = No estaba en casa

        Note a conversation
        = Anotar una conversación

        Noted.
        = Anotado.

        Noted. The next step stands on your list.
        = Anotado. El próximo paso está en su lista.

        On a day:
        = Un día:

        Only me
        = Solo yo

        Only organizers may read this
        = Solo lo pueden leer quienes organizan

        Only you may read this
        = Solo usted lo lee

        Organizers
        = Organizadores

        Say how it went, or write a few words.
        = Diga cómo fue, o escriba unas palabras.

        Speaks another language
        = Habla otro idioma

        Talked
        = Hablamos

        That day is still to come. Make it a task instead.
        = Ese día aún no llega. Haga una tarea.

        The day
        = El día

        The note is not shown to you
        = La nota no se le muestra

        The note is too long. Cut it into two.
        = La nota es demasiado larga. Córtela en dos.

        They reached out to us
        = Nos buscó a nosotros

        Tomorrow
        = Mañana

        What was it?
        = ¿Qué fue?

        What was said
        = Qué se dijo

        When
        = Cuándo

        Which number was wrong
        = Qué número estaba mal

        Who may read the note
        = Quién puede leer la nota

        With {}.
        = Con {}.

        Write what the next step is.
        = Escriba cuál es el próximo paso.
        """)
}
