import Kernel

extension Words {
    /// What the builder of questions says.
    static let spanishBuild = list(
        """
        Who they are
        = Quiénes son

        Language they speak
        = Idioma que hablan

        Age
        = Edad

        Person, household or organization
        = Persona, hogar u organización

        How we met
        = Cómo nos conocimos

        How to reach them
        = Cómo contactarlos

        There is a way to reach them
        = Hay una forma de contactarlos

        They said we may write or call
        = Dijeron que podemos escribir o llamar

        They said we may not write or call
        = Dijeron que no escribamos ni llamemos

        Phone number
        = Número de teléfono

        E-mail address
        = Dirección de correo

        Where they live and work
        = Dónde viven y trabajan

        Zip code
        = Código postal

        Street and number
        = Calle y número

        They live in the place
        = Viven en el lugar

        They have a role in the place
        = Tienen un rol en el lugar

        Near a point on the map
        = Cerca de un punto del mapa

        Roles, tags and ties
        = Roles, etiquetas y vínculos

        Role today
        = Rol de hoy

        A role, with more about it
        = Un rol, con más detalles

        Tagged, and when
        = Etiquetados, y cuándo

        They know somebody
        = Conocen a alguien

        They are related to somebody
        = Son familia de alguien

        They live with somebody
        = Viven con alguien

        They recruited somebody
        = Reclutaron a alguien

        Somebody recruited them
        = Alguien los reclutó

        They lead somebody
        = Lideran a alguien

        Somebody leads them
        = Alguien los lidera

        They are somebody’s landlord
        = Son caseros de alguien

        They rent from somebody
        = Le alquilan a alguien

        They work for somebody
        = Trabajan para alguien

        They employ somebody
        = Emplean a alguien

        They belong to a household
        = Pertenecen a un hogar

        They are somebody’s household
        = Son el hogar de alguien

        Somebody invited them
        = Alguien los invitó

        Their latest answer
        = Su última respuesta

        Any of their answers
        = Alguna de sus respuestas

        What happened with them
        = Lo que pasó con ellos

        They were contacted
        = Hubo contacto con ellos

        Somebody talked with them
        = Alguien habló con ellos

        How many contacts there were
        = Cuántos contactos hubo

        Events and tasks
        = Eventos y tareas

        They came to an event
        = Vinieron a un evento

        They were invited to an event
        = Fueron invitados a un evento

        They said they are coming
        = Dijeron que vienen

        They did not come though expected
        = No vinieron aunque se les esperaba

        How many events they came to
        = A cuántos eventos vinieron

        How often they did not come
        = Cuántas veces no vinieron

        There is a task about them
        = Hay una tarea sobre ellos

        How many open tasks there are
        = Cuántas tareas abiertas hay

        Lists and history
        = Listas e historial

        They are in a list
        = Están en una lista

        They came into a list
        = Entraron en una lista

        They left a list
        = Salieron de una lista

        They came with a spreadsheet
        = Llegaron con una hoja de cálculo

        Entered on
        = Ingresados el

        Entered by somebody
        = Ingresados por alguien

        Last changed on
        = Última modificación el

        Changed by somebody
        = Modificados por alguien

        In the words of the language
        = Con las palabras del lenguaje

        Status
        = Situación

        Label
        = Rótulo

        Source
        = Fuente

        How many
        = Cuántos

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

        List
        = Lista

        Not: those of whom this does not hold
        = No: aquellas de quienes esto no es cierto

        Build a list
        = Armar una lista

        The question as text
        = La pregunta como texto

        Show it line by line
        = Mostrarla línea por línea

        [People] of whom this holds:
        = [People] de quienes esto es cierto:

        Add a clause
        = Agregar una condición

        Show as text
        = Mostrar como texto

        Add to these
        = Agregar a estas

        Take this line
        = Tomar esta línea

        … and at the same time
        = … y a la vez

        … or something else
        = … u otra cosa

        Turn it round: not
        = Ponerla al revés: no

        Move up
        = Subir

        Move down
        = Bajar

        Make it: {}
        = Cambiar a: {}

        Only some of them
        = Solo una parte

        All of them
        = Todas

        So many at random
        = Tantas al azar

        So many of a hundred at random
        = Tantas de cada cien al azar

        Those with the most
        = Las que tienen más

        Those with the least
        = Las que tienen menos

        Of what
        = De qué

        An answer
        = Una respuesta

        Where it is not at random.
        = Cuando no es al azar.

        Draw
        = Sorteo

        Another number draws other [people] at random.
        = Otro número sortea otras [people].

        Count again
        = Contar otra vez

        Show who these are
        = Mostrar quiénes son

        Keep as a list
        = Guardar como lista

        not:
        = no:

        With this line: {} [person]|With this line: {} [people]
        = Con esta línea: {} [person]|Con esta línea: {} [people]

        What is asked
        = Qué se pregunta

        Show its fields
        = Mostrar sus campos

        Value
        = Valor

        More about it
        = Más detalles

        Which
        = Cuál

        Role: how it compares
        = Rol: cómo se compara

        How the answer compares
        = Cómo se compara la respuesta

        Leave it empty to ask whether there is one.
        = Déjela vacía para preguntar si hay una.

        Latitude
        = Latitud

        Longitude
        = Longitud

        Kilometers
        = Kilómetros

        Number of the import
        = Número de la importación

        What must hold of the other [person]
        = Qué debe cumplir la otra [person]

        In the words of the language. Empty: anybody.
        = Con las palabras del lenguaje. Vacío: cualquiera.

        {}: {}
        = {}: {}

        how it compares
        = cómo se compara

        Change this line
        = Cambiar esta línea

        A day as 2026-03-04, today, or 60d, 8w, 6m, 1y ago.
        = Un día como 2026-03-04, today (hoy), o hace 60d, 8w, 6m, 1y (días, semanas, meses, años).

        A year, a month as 1990-05, or a day.
        = Un año, un mes como 1990-05, o un día.

        Its short name: es, en, gar.
        = Su nombre corto: es, en, gar.

        Why is somebody in this list, or not?
        = ¿Por qué alguien está en esta lista, o no?

        Look
        = Mirar

        {} is in this list.
        = {} está en esta lista.

        {} is not in this list.
        = {} no está en esta lista.

        The question asks only for persons who are not put away.
        = La pregunta busca solo personas que no están guardadas aparte.

        due {}
        = vence el {}

        done {}
        = hecha el {}

        said yes
        = dijo que sí

        said no
        = dijo que no

        came in
        = entró

        left
        = salió

        There is none.
        = No hay nada.
        """)
}
