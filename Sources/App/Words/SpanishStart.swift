import Kernel

extension Words {
    /// Beginning with a new group.
    static let spanishStart = list(
        """
        Make your group
        = Cree su grupo

        This workshop is new and empty. It takes two minutes.
        = Este taller es nuevo y está vacío. Toma dos minutos.

        Your group
        = Su grupo

        You
        = Usted

        Make the group
        = Crear el grupo

        Making the group…
        = Creando el grupo…

        Name of your group
        = Nombre de su grupo

        As people know it: Bronx tenants.
        = Como lo conoce la gente: Inquilinos del Bronx.

        Each of you can choose another one later.
        = Cada quien puede elegir otro después.

        Time zone
        = Zona horaria

        Country
        = País

        For phone numbers that are typed without one.
        = Para los teléfonos que se escriben sin país.

        You will be a keeper: you let others in and look after the workshop.
        = Usted será la persona encargada: deja entrar a los demás y cuida el taller.

        Your email
        = Su correo

        You sign in with it.
        = Con él se entra.

        The group is made already
        = El grupo ya está creado

        Somebody made it a moment before you. Nothing of what you sent was kept.
        = Alguien lo creó un momento antes que usted. No se guardó nada de lo que envió.

        Ask them to let you in.
        = Pídale que le deje entrar.

        Eastern: New York
        = Este: Nueva York

        Central: Chicago
        = Centro: Chicago

        Mountain: Denver
        = Montaña: Denver

        Arizona: Phoenix
        = Arizona: Phoenix

        Pacific: Los Angeles
        = Pacífico: Los Ángeles

        Alaska: Anchorage
        = Alaska: Anchorage

        Hawaii: Honolulu
        = Hawái: Honolulu

        Puerto Rico: San Juan
        = Puerto Rico: San Juan

        Choose a country.
        = Elija un país.

        Choose a time zone.
        = Elija una zona horaria.

        Choose a language.
        = Elija un idioma.

        Write the name of your group.
        = Escriba el nombre de su grupo.

        Choose a shorter name.
        = Elija un nombre más corto.

        Write an email address, such as maria@example.org.
        = Escriba un correo, por ejemplo maria@example.org.

        Sign in
        = Entrar
        """)
}
