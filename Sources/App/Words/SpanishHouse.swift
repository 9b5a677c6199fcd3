import Kernel

extension Words {
    /// Accounts, and what each may do.
    static let spanishHouse = list(
        """
        {} account can come in.|{} accounts can come in.
        = {} cuenta puede entrar.|{} cuentas pueden entrar.

        Closed accounts
        = Cuentas cerradas

        Closed
        = Cerrada

        last here {}
        = última visita: {}

        invited, the link works until {}
        = con invitación; el enlace sirve hasta {}

        The invitation ran out
        = La invitación venció

        not here lately
        = sin visitas recientes

        Role
        = Papel

        Whom and what this account sees
        = A quién y qué ve esta cuenta

        As usual for the role
        = Como es costumbre para el papel

        Sees
        = Ve

        Name of the place or organization
        = Nombre del lugar o de la organización

        Only for the two choices that need one.
        = Solo para las dos opciones que lo necesitan.

        Which one?
        = ¿Cuál?

        Sees phone numbers and emails
        = Ve teléfonos y correos

        May take copies
        = Puede sacar copias

        Lists as files, and everything when leaving.
        = Listas en archivos, y todo al momento de irse.

        When somebody cannot come in
        = Cuando alguien no puede entrar

        When somebody leaves
        = Cuando alguien se va

        A one-time link lets {} choose a new password. Links made before stop working.
        = Con un enlace de un solo uso, {} elige una contraseña nueva. Los enlaces anteriores dejan de servir.

        Make a one-time link
        = Crear un enlace de un solo uso

        Sign out everywhere
        = Cerrar la sesión en todas partes

        Turn the second step off, when the phone is lost
        = Quitar el segundo paso si se perdió el teléfono

        Closing an account signs it out at once. What was done stays. You can open it again.
        = Al cerrar una cuenta se termina su sesión de inmediato. Lo hecho se queda. Puede abrirla otra vez.

        Close the account
        = Cerrar la cuenta

        Open the account again
        = Abrir la cuenta otra vez

        {} then comes in with the password alone. Be sure that it is really them who ask.
        = {} entrará entonces solo con la contraseña. Asegúrese de que de verdad lo pide esa persona.

        Your own password
        = Su propia contraseña

        Turn it off
        = Quitarlo

        Invite somebody
        = Invitar a alguien

        You get a link to pass on. No email is sent.
        = Usted recibe un enlace para entregar. No se envía ningún correo.

        Make the link
        = Crear el enlace

        It opens the account of {} once, until {}.
        = Abre la cuenta de {} una sola vez, hasta {}.

        Pass this link on
        = Entregue este enlace

        The link is shown only now. Whoever has it has the account, so send it to nobody else.
        = El enlace se muestra solo ahora. Quien lo tiene, tiene la cuenta; no lo envíe a nadie más.

        Link for {}
        = Enlace para {}

        looks after {} [person]|looks after {} [people]
        = tiene a su cargo {} [person]|tiene a su cargo {} [people]

        {} open task|{} open tasks
        = {} tarea pendiente|{} tareas pendientes

        Save the account
        = Guardar la cuenta

        The account is closed.
        = La cuenta está cerrada.

        The account is open again.
        = La cuenta está abierta otra vez.

        Signed out everywhere.
        = Sesión cerrada en todas partes.

        A group needs a keeper who can sign in. Make somebody else a keeper first.
        = Un grupo necesita una persona encargada que pueda entrar. Nombre primero a otra.

        Keeper
        = Persona encargada

        Writer
        = Persona que anota

        Viewer
        = Persona que mira

        Volunteer
        = Persona voluntaria

        Looks after the workshop: lets others in, sets it up, and does what organizers do.
        = Cuida el taller: deja entrar a otros, lo ajusta y hace lo que hacen los organizadores.

        Works with [people]: adds and changes them, plans events, brings in lists.
        = Trabaja con [people]: agrega y cambia, planea eventos, trae listas.

        Notes conversations and tasks, and changes nothing else.
        = Anota conversaciones y tareas, y no cambia nada más.

        Looks, and changes nothing.
        = Mira y no cambia nada.

        Helps with calls and doors, and sees only what a task needs.
        = Ayuda con llamadas y visitas, y ve solo lo que pide una tarea.

        Everyone
        = Todas las personas

        A place and all that lies in it
        = Un lugar y todo lo que hay en él

        The [people] of an organization
        = Las [people] de una organización

        Only their own [people]
        = Solo las [people] a su cargo

        Only the [people] in their open tasks
        = Solo las [people] de sus tareas pendientes

        {} cannot come in: the account is closed.
        = {} no puede entrar: la cuenta está cerrada.

        {} can {}.
        = {} puede {}.

        {} can {} and {}.
        = {} puede {} y {}.

        {} cannot {}.
        = {} no puede {}.

        {} cannot {} or {}.
        = {} no puede {} ni {}.

        see everyone in {}
        = ver a todas las personas de {}

        see only the [people] that {} looks after
        = ver solo las [people] a cargo de {}

        see only the [people] in open tasks of {}
        = ver solo las [people] de las tareas pendientes de {}

        see everyone in {} and all that lies in it
        = ver a todas las personas de {} y de lo que hay en él

        see everyone of {}
        = ver a todas las personas que son de {}

        see nobody, as the place is no longer there
        = ver a nadie, porque el lugar ya no existe

        see [people]
        = ver [people]

        see phone numbers and emails
        = ver teléfonos y correos

        see phone numbers or emails
        = ver teléfonos ni correos

        add notes
        = agregar notas

        read notes for organizers
        = leer notas para organizadores

        change [people]
        = cambiar [people]

        plan events
        = planear eventos

        bring in lists
        = traer listas

        take copies
        = sacar copias

        delete for good
        = borrar para siempre

        let others in
        = dejar entrar a otros

        Choose a role.
        = Elija un papel.

        Write the name of the place or organization.
        = Escriba el nombre del lugar o de la organización.

        Nothing here has this name. Write it as it stands in its own page.
        = Nada aquí se llama así. Escríbalo como está en su propia página.

        Several have this name. Choose one.
        = Hay varios con ese nombre. Elija uno.

        There is an account with this email already.
        = Ya hay una cuenta con este correo.

        There are people here already. The demo group needs an empty group.
        = Aquí ya hay personas. El grupo de muestra necesita un grupo vacío.
        """)
}
