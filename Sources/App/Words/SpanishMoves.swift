import Kernel

extension Words {
    /// Who comes into lists and leaves them.
    static let spanishMoves = list(
        """
        {} this week.
        = {} esta semana.

        {} came in|{} came in
        = {} entró|{} entraron

        {} left|{} left
        = {} salió|{} salieron

        More than {} came in
        = Entraron más de {}

        More than {} left
        = Salieron más de {}

        {} list changed this week|{} lists changed this week
        = {} lista cambió esta semana|{} listas cambiaron esta semana

        Who comes and goes was not looked at since {}: {}
        = Desde {} no se ha mirado quién entra y quién sale: {}

        Who comes and goes was not looked at yet: {}
        = Todavía no se ha mirado quién entra y quién sale: {}

        the question takes too long.
        = la pregunta tarda demasiado.

        it names something that is gone or may not be asked.
        = nombra algo que ya no existe o que no se puede preguntar.

        something went wrong here, which is our mistake and not yours.
        = algo falló aquí; el error es nuestro y no suyo.

        Who came to the list {} and left it is not shown to you, as you may not ask all that it asks.
        = No se le muestra quién entró en la lista {} y quién salió, porque usted no puede preguntar todo lo que ella pregunta.
        """)
}
