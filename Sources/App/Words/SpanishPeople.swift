import Kernel

extension Words {
    /// Everyone, searching, and what many pages about people say.
    static let spanishPeople = list(
        """
        [People]
        = [People]

        [Person]
        = [Person]

        About
        = Sobre

        Add a [person]
        = Agregar una [person]

        Add a part
        = Agregar una participación

        Add a task
        = Agregar una tarea

        Back
        = Atrás

        Back to the latest
        = Volver a lo último

        Best time to reach them
        = Mejor momento para hablarle

        Best way to reach them
        = Mejor manera de hablarle

        Born on
        = Nació el

        Bring back
        = Recuperar

        Add the first [person]; a first name is enough.
        = Agregue la primera [person]; basta con el nombre de pila.

        Called
        = Le dicen

        Choose the day.
        = Elija el día.

        Conversations
        = Conversaciones

        E-mail
        = Correo electrónico

        Everyone
        = Todas las personas

        Facts
        = Datos

        Family name
        = Apellido

        First name
        = Nombre

        Flat or unit
        = Apartamento

        Found
        = Resultados

        Given name
        = Nombre de pila

        History
        = Historial

        Household
        = Hogar

        Households
        = Hogares

        How we first met
        = Cómo nos conocimos

        Languages
        = Idiomas

        Last contact
        = Último contacto

        Longest ago
        = Hace más tiempo

        Look for a part of the name, or the last digits of the phone number.
        = Busque una parte del nombre, o las últimas cifras del teléfono.

        Many fit “{}”. These come first. Type more to find the one you mean.
        = Muchas coinciden con «{}». Estas van primero. Escriba más para encontrar la que busca.

        May we write?
        = ¿Podemos escribirle?

        Middle or other given names
        = Segundo nombre

        Name
        = Nombre

        Newest
        = Más nuevas

        Next
        = Siguiente

        No
        = No

        No answer
        = No contestó

        Nobody found
        = No se encontró a nadie

        Nobody here yet
        = Aún no hay nadie

        Nobody is here that you may see.
        = Aquí no hay nadie que usted pueda ver.

        Nobody in this list
        = No hay nadie en esta lista

        Nobody is written just like “{}”. These are near.
        = Nadie se escribe así: «{}». Estas se parecen.

        None
        = Ninguno

        Note an answer
        = Anotar una respuesta

        Notes
        = Notas

        Notes with these words
        = Notas con estas palabras

        Number and street
        = Número y calle

        Only mine
        = Solo las mías

        Only those of {}.
        = Solo a cargo de {}.

        Only those put away.
        = Solo quienes se guardaron aparte.

        Only yours.
        = Solo a su cargo.

        Orders
        = Orden

        Organization
        = Organización

        Organizations
        = Organizaciones

        Organizer
        = Organizador

        Other names
        = Otros nombres

        Part in
        = Participa en

        Phone
        = Teléfono

        Places
        = Lugares

        Postal code
        = Código postal

        Pronouns
        = Pronombres

        Put away
        = Guardar aparte

        Remove
        = Quitar

        Save
        = Guardar

        Save the note
        = Guardar la nota

        Saved.
        = Guardado.

        Search
        = Buscar

        Since
        = Desde

        since {}
        = desde {}

        State or region
        = Estado o región

        talked {}
        = hablamos {}

        Tasks
        = Tareas

        The end is before the start.
        = El final está antes del comienzo.

        Those put away
        = Quienes se guardaron aparte

        Those put away too.
        = También quienes se guardaron aparte.

        Today
        = Hoy

        Town
        = Localidad

        Type a name, a phone number, an e-mail address or a street.
        = Escriba un nombre, un teléfono, un correo o una calle.

        Until
        = Hasta

        until {}
        = hasta {}

        What is it?
        = ¿Qué es?

        Work
        = Trabajo

        Write the day as 2026-03-04.
        = Escriba el día así: 2026-03-04.

        Write what they are: member, tenant, steward.
        = Escriba qué es: miembro, inquilina, delegado.

        Wrong number
        = Número equivocado

        Yes
        = Sí

        {} [person] or group.|{} [people] and groups.
        = {} [person] o grupo.|{} [people] y grupos.

        {} [person].|{} [people].
        = {} [person].|{} [people].

        {} conversation|{} conversations
        = {} conversación|{} conversaciones

        {} found for “{}”.|{} found for “{}”.
        = {} encontrada para «{}».|{} encontradas para «{}».

        {} household.|{} households.
        = {} hogar.|{} hogares.

        {} is added.
        = {}: agregado.

        {} organization.|{} organizations.
        = {} organización.|{} organizaciones.
        """)
}
