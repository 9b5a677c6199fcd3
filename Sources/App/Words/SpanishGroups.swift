import Kernel

extension Words {
    /// The settings of the group.
    static let spanishGroups = list(
        """
        Accounts
        = Cuentas

        The house
        = La casa

        What keepers look after, for everybody here.
        = Lo que cuidan las personas encargadas, para todo el grupo.

        Hand over [people] and tasks
        = Pasar [people] y tareas

        The group
        = El grupo

        Own words
        = Palabras propias

        None: [people] and [members]
        = Ninguna: [people] y [members]

        Settings of the group
        = Ajustes del grupo

        Of everybody who has not chosen another.
        = De quien no haya elegido otro.

        Your own words
        = Sus propias palabras

        Save the settings
        = Guardar los ajustes

        Instead of “person”
        = En lugar de «persona»

        Instead of “people”
        = En lugar de «personas»

        Instead of “member”
        = En lugar de «miembro»

        Instead of “members”
        = En lugar de «miembros»

        One of those you are with: neighbor, worker.
        = Una de las personas con las que trabajan: vecina, compañero.

        Several of them: neighbors, workers.
        = Varias de ellas: vecinas, compañeros.

        One who belongs to the group: comrade, friend.
        = Quien pertenece al grupo: socia, amigo.

        Several of them: comrades, friends.
        = Varias de ellas: socias, amigos.

        Shown everywhere, in the language of the group. Empty fields keep the usual word.
        = Se ven en todas partes, en el idioma del grupo. Un campo vacío deja la palabra de siempre.

        Write a short word, without brackets.
        = Escriba una palabra corta, sin corchetes.
        """)
}
