import Kernel

extension Words {
    /// The page of a person, a household or an organization, and its forms.
    static let spanishContacts = list(
        """
        A first name alone is enough to begin.
        = Para empezar basta con un nombre.

        Add a household
        = Agregar un hogar

        Add a name
        = Agregar un nombre

        Add a number or address
        = Agregar un número o una dirección

        Add a tie
        = Agregar un vínculo

        Add an address
        = Agregar una dirección

        Add an organization
        = Agregar una organización

        Addresses
        = Direcciones

        also {}
        = también {}

        As 1980-03-14. Only the year, 1980, or only the day, --03-14, is fine too.
        = Así: 1980-03-14. También vale solo el año, 1980, o solo el día, --03-14.

        Back among the [people].
        = De nuevo entre las [people].

        brought in by {}
        = llegó por {}

        brought in {}
        = trajo a {}

        by e-mail
        = por correo electrónico

        by letter
        = por carta

        by phone
        = por teléfono

        by text message
        = por mensaje de texto

        Calls, visits and notes stand here, the latest first.
        = Aquí están las llamadas, visitas y notas, lo último primero.

        came to {} event|came to {} events
        = vino a {} evento|vino a {} eventos

        Change the facts
        = Cambiar los datos

        Change {}
        = Cambiar {}

        Codes with spaces between, the best one first: es en
        = Códigos separados por espacios, el mejor primero: es en

        Delete for good
        = Borrar para siempre

        Delete {} and all that is kept about them?
        = ¿Borrar a {} y todo lo que se guarda sobre esa persona?

        Delete {} for good
        = Borrar a {} para siempre

        Ended
        = Terminó

        family of {}
        = familia de {}

        has {} as landlord
        = tiene a {} como casero

        has {} working there
        = {} trabaja ahí

        home of {}
        = casa de {}

        Knows
        = Conoce a

        knows {}
        = conoce a {}

        landlord of {}
        = casero de {}

        leads {}
        = guía a {}

        led by {}
        = con la guía de {}

        lives in {}
        = vive en {}

        lives with {}
        = vive con {}

        More about them
        = Más sobre esta persona

        More to do
        = Más acciones

        No address yet.
        = Aún no hay dirección.

        No conversations yet
        = Aún no hay conversaciones

        No number or e-mail yet.
        = Aún no hay número ni correo.

        No other names.
        = No hay otros nombres.

        No part in anything yet.
        = Aún no participa en nada.

        No ties noted yet.
        = Aún no hay vínculos.

        Nobody has asked yet.
        = Nadie ha preguntado aún.

        Nobody yet
        = Nadie todavía

        nothing
        = nada

        Nothing is saved yet and nothing is lost. Choose what should stand.
        = Nada se ha guardado aún y nada se ha perdido. Elija qué debe quedar.

        Nothing promised.
        = Nada prometido.

        Phone numbers and e-mails are not shown to you.
        = Los teléfonos y correos no se le muestran.

        Put away. Lists and search leave them out or show them last.
        = Guardada aparte. Las listas y la búsqueda la omiten o la muestran al final.

        Put away. Lists leave {} out.
        = Guardada aparte. Las listas omiten a {}.

        Reach
        = Contacto

        Save what I chose
        = Guardar lo que elegí

        Stands there now, from somebody else
        = Está ahí ahora, de otra persona

        That account is closed. Choose somebody else.
        = Esa cuenta está cerrada. Elija a otra persona.

        That is too long to keep here. Shorten it a little.
        = Es demasiado largo para guardarlo aquí. Acórtelo un poco.

        To keep them out of lists and still know them, put them away instead.
        = Para sacarla de las listas y seguir conociéndola, guárdela aparte.

        Two of you changed this
        = Dos personas cambiaron esto

        Type the name exactly as it stands above, so that nobody is deleted by mistake.
        = Escriba el nombre tal como está arriba, para que nadie se borre por error.

        Type the name: {}
        = Escriba el nombre: {}

        What people call them: shown first.
        = Como le dicen: se muestra primero.

        What to add
        = Qué agregar

        What you typed
        = Lo que usted escribió

        Who keeps in touch with them.
        = Quién se mantiene en contacto.

        Whose [person]
        = De quién es

        works for {}
        = trabaja para {}

        Write at least one name. A first name alone is fine.
        = Escriba al menos un nombre. Basta con el nombre de pila.

        Write the day as 1980-03-14, or only the year.
        = Escriba el día así: 1980-03-14, o solo el año.

        {} address|{} addresses
        = {} dirección|{} direcciones

        {} conversation or note|{} conversations and notes
        = {} conversación o nota|{} conversaciones y notas

        {} entry in the history|{} entries in the history
        = {} entrada en el historial|{} entradas en el historial

        {} is deleted for good.
        = {}: borrado para siempre.

        {} part in an event|{} parts in events
        = {} participación en un evento|{} participaciones en eventos

        {} phone number or e-mail|{} phone numbers and e-mails
        = {} teléfono o correo|{} teléfonos y correos

        {} task|{} tasks
        = {} tarea|{} tareas

        {} time did not come|{} times did not come
        = {} vez no vino|{} veces no vino
        """)
}
