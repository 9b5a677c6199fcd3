import Kernel

extension Words {
    /// What the columns of records are called in the history.
    static let spanishColumns = list(
        """
        name of the group
        = nombre del grupo

        language of the group
        = idioma del grupo

        time zone
        = zona horaria

        country for phone numbers
        = país para los teléfonos

        word for one [person]
        = palabra para una [person]

        word for several [people]
        = palabra para varias [people]

        word for one [member]
        = palabra para un [member]

        word for several [members]
        = palabra para varios [members]

        setting “{}”
        = ajuste «{}»

        given name
        = nombre de pila

        family name
        = apellido

        middle name
        = segundo nombre

        called
        = le dicen

        name
        = nombre

        pronouns
        = pronombres

        born on
        = nacimiento

        languages
        = idiomas

        best time
        = mejor hora

        best way to reach
        = mejor manera de comunicarse

        about
        = acerca de

        how we first met
        = cómo nos conocimos

        number in another system
        = número en otro sistema

        organizer
        = organiza

        put away
        = se guardó aparte

        kind
        = tipo

        street
        = calle

        apartment
        = apartamento

        state or province
        = estado o provincia

        postal code
        = código postal

        country
        = país

        state
        = estado

        place
        = lugar

        who reached out
        = quién buscó a quién

        we
        = nosotros

        they
        = la otra persona

        when
        = cuándo

        how it went
        = cómo fue

        note
        = nota

        who may read
        = quién puede leer

        event
        = evento

        email
        = correo

        role
        = papel

        sees
        = ve

        where
        = dónde

        sees phone numbers and emails
        = ve teléfonos y correos

        may take copies
        = puede sacar copias

        language
        = idioma

        closed
        = cerrada

        not checked
        = sin revisar

        works
        = sirve

        wrong
        = equivocado

        no longer used
        = ya no se usa

        household
        = hogar

        organization
        = organización

        home
        = casa

        work
        = trabajo

        for mail
        = para correo postal

        building
        = edificio

        floor
        = piso

        job site
        = lugar de trabajo

        neighborhood
        = barrio

        precinct
        = distrito electoral

        city
        = ciudad

        other
        = otro

        knows
        = se conocen

        family
        = familia

        lives together
        = viven juntos

        brought in
        = trajo

        leads
        = dirige

        landlord
        = dueño de la vivienda

        works for
        = trabaja para

        lives in
        = vive en

        its language
        = su idioma

        other name
        = otro nombre

        number or address
        = número o dirección

        used first
        = se usa primero

        where it came from
        = de dónde viene

        checked on
        = revisado

        lies in
        = está en

        part
        = papel

        from
        = desde

        until
        = hasta

        other person
        = otra persona

        may we write
        = ¿se puede escribir?

        said on
        = dicho

        said how
        = dicho cómo

        wording
        = con estas palabras

        title
        = título

        starts
        = empieza

        ends
        = termina

        cancelled
        = cancelado

        answer
        = respuesta

        invited by
        = invitado por

        what
        = qué

        due
        = para

        whose
        = de quién

        done
        = hecho

        value
        = valor
        """)
}
