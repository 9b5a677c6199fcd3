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

        Take 2,000 people or fewer at once. Narrow the question.
        = Tome 2,000 personas o menos a la vez. Acote la pregunta.
        """)
}
