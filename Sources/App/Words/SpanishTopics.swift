import Kernel

extension Words {
    /// What may be asked about people.
    static let spanishTopics = list(
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

        How many
        = Cuántos

        List
        = Lista
        """)
}
