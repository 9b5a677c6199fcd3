import Kernel

extension Words {
    /// Who is invited to an event, who comes and who came.
    static let spanishTurnout = list(
        """
        The event
        = El evento

        Invite [people]
        = Invitar a [people]

        Find [people] to invite
        = Buscar a quién invitar

        Name
        = Nombre

        Find [people]
        = Buscar [people]

        Nobody was found with {}.
        = No se encontró a nadie con {}.

        Whom to invite
        = A quién invitar

        Who invites them?
        = ¿Quién invita?

        A name, if it is good to know.
        = Un nombre, si conviene saberlo.

        Invite those ticked
        = Invitar a quienes marqué

        There may be more. Type more of the name.
        = Puede haber más. Escriba más del nombre.

        Already on the list:
        = Ya en la lista:

        Where do they stand?
        = ¿Qué respondió?

        Save the answer
        = Guardar la respuesta

        Who invited them
        = Quién invitó

        Not part of it?
        = ¿No participa?

        Take off the list
        = Quitar de la lista

        Invited by {}.
        = Por invitación de {}.

        Not known yet.
        = Todavía no se sabe.

        Find who invited them
        = Buscar quién invitó

        Invited them
        = Fue quien invitó

        Found
        = Resultados

        Choose at least one [person] to invite.
        = Elija al menos a una [person].

        {} [person] is invited.|{} [people] are invited.
        = {} [person] en la lista.|{} [people] en la lista.

        {} [person] came.|{} [people] came.
        = Vino {} [person].|Vinieron {} [people].

        {} [person] did not come.|{} [people] did not come.
        = No vino {} [person].|No vinieron {} [people].

        Choose one of the answers.
        = Elija una de las respuestas.

        Saved who invited them.
        = Queda guardado quién invitó.

        {} is off the list.
        = {} ya no está en la lista.

        This event is cancelled. Take that back first.
        = Este evento está cancelado. Primero deshaga la cancelación.

        Nobody is called {}. Write the name another way, or leave it empty.
        = Nadie se llama {}. Escriba el nombre de otra forma o déjelo vacío.

        Several [people] are called that: {}. Write the whole name.
        = Varias [people] se llaman así: {}. Escriba el nombre completo.

        The event has not started yet. Until then nobody can have come.
        = El evento todavía no empieza. Hasta entonces nadie puede haber venido.

        Nobody invites themselves. Choose somebody else.
        = Nadie se invita a sí mismo. Elija a otra [person].
        """)
}
