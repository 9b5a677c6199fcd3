import Kernel

extension Words {
    /// What is compared within a clause, and the values of fixed sets.
    static let spanishChoices = list(
        """
        Status
        = Situación

        Label
        = Rótulo

        Source
        = Fuente

        Purpose
        = Propósito

        Occasion
        = Ocasión

        By whom
        = Por quién

        Result
        = Resultado

        Direction
        = Dirección

        Whose task
        = Tarea de quién

        Done since
        = Hecha desde

        Done until
        = Hecha hasta

        a person
        = una persona

        a household
        = un hogar

        an organization
        = una organización

        any
        = cualquiera

        none
        = ninguno

        a phone number
        = un número de teléfono

        a messenger
        = un mensajero

        a social network
        = una red social

        an address
        = una dirección

        not tried yet
        = sin probar

        verified
        = verificado

        no longer theirs
        = ya no es suyo

        1:1
        = 1 a 1

        talked
        = se habló

        no answer
        = no contestó

        left a message
        = se dejó mensaje

        not home
        = no estaba

        wrong number
        = número equivocado

        did not want to talk
        = no quiso hablar

        moved away
        = se mudó

        speaks another language
        = habla otro idioma

        from them to us
        = de ellos a nosotros

        from us to them
        = de nosotros a ellos

        me
        = yo

        nobody
        = nadie

        is before
        = es antes de

        is on or before
        = es a más tardar

        is after
        = es después de

        is on or after
        = es a partir de

        is
        = es

        is not
        = no es

        is less than
        = es menos de

        is at most
        = es como máximo

        is more than
        = es más de

        is at least
        = es al menos

        has the words
        = tiene las palabras

        begins with
        = empieza con

        is one of
        = es uno de

        all of these
        = todo esto

        any of these
        = algo de esto

        none of these
        = nada de esto

        not all of these
        = no todo esto

        left
        = salió
        """)
}
