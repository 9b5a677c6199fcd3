import Kernel

extension Words {
    /// What is done to many people at once.
    static let spanishTogether = list(
        """
        Do something together
        = Hacer algo con todas

        What to do
        = Qué hacer

        See what will happen
        = Ver qué pasará

        Do it
        = Hacerlo

        Put a tag on
        = Poner una etiqueta

        Take a tag off
        = Quitar una etiqueta

        A name that is new makes the tag.
        = Un nombre nuevo crea la etiqueta.

        It is so already for {}.
        = Para {} ya es así.

        The tag {} will be put on {} [person].|The tag {} will be put on {} [people].
        = La etiqueta {} se pondrá a {} [person].|La etiqueta {} se pondrá a {} [people].

        The tag {} will be taken off {} [person].|The tag {} will be taken off {} [people].
        = La etiqueta {} se quitará a {} [person].|La etiqueta {} se quitará a {} [people].

        {} [person] will be put away.|{} [people] will be put away.
        = {} [person] se guardará aparte.|{} [people] se guardarán aparte.

        {} [person] will be brought back.|{} [people] will be brought back.
        = {} [person] se recuperará.|{} [people] se recuperarán.

        The tag {} is put on {} [person].|The tag {} is put on {} [people].
        = La etiqueta {} se puso a {} [person].|La etiqueta {} se puso a {} [people].

        The tag {} is taken off {} [person].|The tag {} is taken off {} [people].
        = La etiqueta {} se quitó a {} [person].|La etiqueta {} se quitó a {} [people].

        {} [person] is put away.|{} [people] are put away.
        = {} [person] se guardó aparte.|{} [people] se guardaron aparte.

        {} [person] is brought back.|{} [people] are brought back.
        = {} [person] se recuperó.|{} [people] se recuperaron.

        Choose what to do.
        = Elija qué hacer.

        Nothing would change: it is so already.
        = No cambiaría nada: ya es así.

        There is no such tag.
        = No existe esa etiqueta.

        Answer a question
        = Responder una pregunta

        Give a part
        = Dar un papel

        End a part
        = Terminar un papel

        Hand to organizers
        = Repartir entre organizadores

        Put on a list
        = Poner en una lista

        Take off a list
        = Quitar de una lista

        One that is in use.
        = Una que esté en uso.

        Only those who also fit this
        = Solo quienes además cumplan esto

        For example: not talked(since = 60d)
        = Por ejemplo: not talked(since = 60d)

        Evenly
        = Por igual

        Who belongs to one of them stays there, as far as that is even.
        = Quien ya está con uno de ellos se queda, mientras el reparto sea parejo.

        By language
        = Por idioma

        To those who speak their language.
        = A quienes hablan su idioma.

        By place
        = Por lugar

        Those of one building and neighbours stay together.
        = Quienes son de un mismo edificio y los vecinos quedan juntos.

        By who knows them
        = Por quién las conoce

        To whoever talked with them most, of equals most recently.
        = A quien más habló con ellas; si hay empate, a quien lo hizo más recientemente.

        By what
        = Según qué

        Who gets them
        = Quién las recibe

        Who gets how many
        = Quién recibe cuántas

        New to them
        = Nuevas para ellos

        Fitting
        = Que coinciden

        Which part ends
        = Qué papel termina

        Part
        = Papel

        Member, tenant, steward, or another word of yours.
        = Miembro, inquilina, delegada u otra palabra suya.

        Its whole name, as it stands on its page.
        = Su nombre completo, como está en su página.

        Each one's organizer
        = El organizador de cada una

        List
        = Lista

        Lists that you put together by hand.
        = Listas que usted reúne a mano.

        An answer to “{}” will be noted for {} [person].|An answer to “{}” will be noted for {} [people].
        = Se anotará una respuesta a «{}» para {} [person].|Se anotará una respuesta a «{}» para {} [people].

        {} [person] will get the part “{}”.|{} [people] will get the part “{}”.
        = {} [person] recibirá el papel «{}».|{} [people] recibirán el papel «{}».

        The part “{}” will end today for {} [person].|The part “{}” will end today for {} [people].
        = El papel «{}» terminará hoy para {} [person].|El papel «{}» terminará hoy para {} [people].

        {} task will be added: {}|{} tasks will be added, one about each: {}
        = Se añadirá {} tarea: {}|Se añadirán {} tareas, una sobre cada cual: {}

        {} [person] will get another organizer.|{} [people] will get another organizer.
        = {} [person] tendrá otro organizador.|{} [people] tendrán otro organizador.

        {} [person] will be put on the list {}.|{} [people] will be put on the list {}.
        = {} [person] se pondrá en la lista {}.|{} [people] se pondrán en la lista {}.

        {} [person] will be taken off the list {}.|{} [people] will be taken off the list {}.
        = {} [person] se quitará de la lista {}.|{} [people] se quitarán de la lista {}.

        An answer to “{}” is noted for {} [person].|An answer to “{}” is noted for {} [people].
        = Se anotó una respuesta a «{}» para {} [person].|Se anotó una respuesta a «{}» para {} [people].

        {} [person] has the part “{}” now.|{} [people] have the part “{}” now.
        = {} [person] tiene ahora el papel «{}».|{} [people] tienen ahora el papel «{}».

        The part “{}” ends today for {} [person].|The part “{}” ends today for {} [people].
        = El papel «{}» termina hoy para {} [person].|El papel «{}» termina hoy para {} [people].

        {} task is added.|{} tasks are added.
        = Se añadió {} tarea.|Se añadieron {} tareas.

        {} [person] has another organizer.|{} [people] have another organizer.
        = {} [person] tiene otro organizador.|{} [people] tienen otro organizador.

        {} [person] is put on the list {}.|{} [people] are put on the list {}.
        = {} [person] se puso en la lista {}.|{} [people] se pusieron en la lista {}.

        {} [person] is taken off the list {}.|{} [people] are taken off the list {}.
        = {} [person] se quitó de la lista {}.|{} [people] se quitaron de la lista {}.

        {} is left out, without an organizer who can do it.|{} are left out, without an organizer who can do it.
        = {} queda fuera, sin un organizador que pueda hacerlo.|{} quedan fuera, sin un organizador que pueda hacerlo.

        {} of {} is gone or may not be changed by you, and is left out.|{} of {} are gone or may not be changed by you, and are left out.
        = {} de {} ya no está o usted no puede cambiarla, y queda fuera.|{} de {} ya no están o usted no puede cambiarlas, y quedan fuera.

        The list has a note or a tick for {} of them, which goes too. Undo brings it back.|The list has notes or ticks for {} of them, which go too. Undo brings them back.
        = La lista guarda una nota o una marca de {} de ellas, que también se quita. Deshacer la recupera.|La lista guarda notas o marcas de {} de ellas, que también se quitan. Deshacer las recupera.

        It was tried {} times and did not work. Nothing was changed.
        = Se intentó {} veces y no funcionó. No se cambió nada.

        Try again, or do it with fewer at a time. If it fails again, tell whoever looks after the server.
        = Inténtelo otra vez, o hágalo con menos a la vez. Si vuelve a fallar, avise a quien cuida el servidor.

        Tick fewer, or take a question that finds them.
        = Marque menos, o use una pregunta que las encuentre.

        Nobody is ticked.
        = No hay nadie marcado.

        Do something with those ticked
        = Hacer algo con las marcadas

        These are many: it is done while you go on.
        = Son muchas: se hará mientras usted sigue.

        There is nobody to do it with. Ask for others.
        = No hay nadie con quien hacerlo. Busque a otras.

        None of them has an organizer who can do it. Choose somebody.
        = Ninguna tiene un organizador que pueda hacerlo. Elija a alguien.

        Choose which part ends.
        = Elija qué papel termina.

        Several organizations are called {}. Write the number of one of them.
        = Varias organizaciones se llaman {}. Escriba el número de una de ellas.

        Choose who does it.
        = Elija quién lo hace.

        Choose one of the lists that you put together by hand.
        = Elija una de las listas que usted reúne a mano.

        Choose who gets them.
        = Elija quién las recibe.

        Choose by what they are shared.
        = Elija según qué se reparten.

        Done together
        = Hecho con todas

        The same [people]
        = Las mismas [people]

        It is being done
        = Se está haciendo

        Nothing was changed.
        = No se cambió nada.

        You may not do this any more.
        = Usted ya no puede hacer esto.
        """)
}
