import Kernel

extension Words {
    static let spanishPeople = list(
        """
        [person]
        = persona

        [people]
        = personas

        [member]
        = miembro

        [members]
        = miembros
        """)
}
