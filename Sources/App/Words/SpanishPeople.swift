import Kernel

extension Words {
    static let spanishPeople = list(
        """
        [People]
        = [People]

        [Person]
        = [Person]

        A first name alone is enough to begin.
        = Para empezar basta con un nombre.

        About
        = Sobre

        Add a [person]
        = Agregar una [person]

        Add a household
        = Agregar un hogar

        Add a name
        = Agregar un nombre

        Add a number or address
        = Agregar un número o una dirección

        Add a part
        = Agregar una participación

        Add a task
        = Agregar una tarea

        Add a tie
        = Agregar un vínculo

        Add an address
        = Agregar una dirección

        Add an organization
        = Agregar una organización

        Add another name
        = Agregar otro nombre

        Addresses
        = Direcciones

        also {}
        = también {}

        As 1980-03-14. Only the year, 1980, or only the day, --03-14, is fine too.
        = Así: 1980-03-14. También vale solo el año, 1980, o solo el día, --03-14.

        As zh, ar or es, if you know it.
        = Por ejemplo zh, ar o es, si lo sabe.

        At the door on 4 March; on the sign-in sheet.
        = En la puerta el 4 de marzo; en la hoja de firmas.

        At which event
        = En qué evento

        Back
        = Atrás

        Back among the [people].
        = De nuevo entre las [people].

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

        Bring three neighbors; call back; send the form.
        = Traer a tres vecinos; volver a llamar; enviar el formulario.

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

        Called
        = Le dicen

        Calls, visits and notes stand here, the latest first.
        = Aquí están las llamadas, visitas y notas, lo último primero.

        came to {} event|came to {} events
        = vino a {} evento|vino a {} eventos

        Change the facts
        = Cambiar los datos

        Change the note
        = Cambiar la nota

        Change {}
        = Cambiar {}

        Checked
        = Comprobado

        checked {}
        = comprobado {}

        Choose how we would write or call.
        = Elija cómo escribiríamos o llamaríamos.

        Choose the day.
        = Elija el día.

        Choose the other person from those found.
        = Elija a la otra persona entre las encontradas.

        Choose what it was: a call, a 1:1, a note.
        = Elija qué fue: una llamada, una conversación, una nota.

        Choose what they are to each other.
        = Elija qué son entre sí.

        Choose yes or no.
        = Elija sí o no.

        Codes with spaces between, the best one first: es en
        = Códigos separados por espacios, el mejor primero: es en

        Conversations
        = Conversaciones

        Day of the conversation
        = Día de la conversación

        Delete for good
        = Borrar para siempre

        Delete {} and all that is kept about them?
        = ¿Borrar a {} y todo lo que se guarda sobre esa persona?

        Delete {} for good
        = Borrar a {} para siempre

        Did not want to talk
        = No quiso hablar

        Does not arrive
        = No llega

        E-mail
        = Correo electrónico

        Ended
        = Terminó

        Everyone
        = Todas las personas

        Everyone here
        = Todo el grupo

        Facts
        = Datos

        Family name
        = Apellido

        family of {}
        = familia de {}

        Find
        = Buscar

        Find the other [person]
        = Buscar a la otra [person]

        First name
        = Nombre

        Flat or unit
        = Apartamento

        Found
        = Resultados

        Given name
        = Nombre de pila

        has {} as landlord
        = tiene a {} como casero

        has {} working there
        = {} trabaja ahí

        History
        = Historial

        Home
        = Casa

        home of {}
        = casa de {}

        Household
        = Hogar

        Households
        = Hogares

        How did it go?
        = ¿Cómo fue?

        How we first met
        = Cómo nos conocimos

        How would we write or call?
        = ¿Cómo escribiríamos o llamaríamos?

        In a week
        = En una semana

        In any script.
        = En cualquier escritura.

        In which organization
        = En qué organización

        It was on another day, or at an event
        = Fue otro día, o en un evento

        Knows
        = Conoce a

        knows {}
        = conoce a {}

        landlord of {}
        = casero de {}

        Language code
        = Código de idioma

        Languages
        = Idiomas

        Last contact
        = Último contacto

        leads {}
        = guía a {}

        led by {}
        = con la guía de {}

        Left a message
        = Dejamos mensaje

        lives in {}
        = vive en {}

        lives with {}
        = vive con {}

        Longest ago
        = Hace más tiempo

        Look for a part of the name, or the last digits of the phone number.
        = Busque una parte del nombre, o las últimas cifras del teléfono.

        Many fit “{}”. These come first. Type more to find the one you mean.
        = Muchas coinciden con «{}». Estas van primero. Escriba más para encontrar la que busca.

        May we write?
        = ¿Podemos escribirle?

        Member, tenant, worker, steward, leader, board.
        = Miembro, inquilina, trabajador, delegada, líder, junta.

        Messenger
        = Mensajería

        Middle or other given names
        = Segundo nombre

        Mobile, home, work.
        = Celular, casa, trabajo.

        More about them
        = Más sobre esta persona

        More to do
        = Más acciones

        Moved away
        = Se mudó

        Name
        = Nombre

        Newest
        = Más nuevas

        Next
        = Siguiente

        Next step
        = Próximo paso

        No
        = No

        No address yet.
        = Aún no hay dirección.

        No answer
        = No contestó

        No conversations yet
        = Aún no hay conversaciones

        No day
        = Sin día

        No longer used
        = Ya no se usa

        No number or e-mail yet.
        = Aún no hay número ni correo.

        No other names.
        = No hay otros nombres.

        No part in anything yet.
        = Aún no participa en nada.

        No ties noted yet.
        = Aún no hay vínculos.

        No, do not
        = No, no lo hagan

        Nobody found
        = No se encontró a nadie

        Nobody has asked yet.
        = Nadie ha preguntado aún.

        Nobody here yet
        = Aún no hay nadie

        Nobody is here that you may see.
        = Aquí no hay nadie que usted pueda ver.

        Nobody in this list
        = No hay nadie en esta lista

        Nobody is written just like “{}”. These are near.
        = Nadie se escribe así: «{}». Estas se parecen.

        Nobody yet
        = Nadie todavía

        None
        = Ninguno

        Not home
        = No estaba en casa

        Note a conversation
        = Anotar una conversación

        Note an answer
        = Anotar una respuesta

        Noted.
        = Anotado.

        Noted. The next step stands on your list.
        = Anotado. El próximo paso está en su lista.

        Notes
        = Notas

        Notes with these words
        = Notas con estas palabras

        nothing
        = nada

        Nothing is saved yet and nothing is lost. Choose what should stand.
        = Nada se ha guardado aún y nada se ha perdido. Elija qué debe quedar.

        Nothing promised.
        = Nada prometido.

        Number and street
        = Número y calle

        Number or address
        = Número o dirección

        On a day:
        = Un día:

        Only mail
        = Solo correo postal

        Only me
        = Solo yo

        Only mine
        = Solo las mías

        Only organizers may read this
        = Solo lo pueden leer quienes organizan

        Only those of {}.
        = Solo a cargo de {}.

        Only those put away.
        = Solo quienes se guardaron aparte.

        Only you may read this
        = Solo usted lo lee

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

        Organizers
        = Organizadores

        Other names
        = Otros nombres

        Part in
        = Participa en

        Phone
        = Teléfono

        Phone numbers and e-mails are not shown to you.
        = Los teléfonos y correos no se le muestran.

        Places
        = Lugares

        Postal code
        = Código postal

        Pronouns
        = Pronombres

        Put away
        = Guardar aparte

        Put away. Lists and search leave them out or show them last.
        = Guardada aparte. Las listas y la búsqueda la omiten o la muestran al final.

        Put away. Lists leave {} out.
        = Guardada aparte. Las listas omiten a {}.

        Reach
        = Contacto

        Remove
        = Quitar

        Removed.
        = Quitado.

        Save
        = Guardar

        Save the note
        = Guardar la nota

        Save the number or address
        = Guardar el número o la dirección

        Save what I chose
        = Guardar lo que elegí

        Saved.
        = Guardado.

        Say how it went, or write a few words.
        = Diga cómo fue, o escriba unas palabras.

        Search
        = Buscar

        shared with {} other|shared with {} others
        = compartido con {} otra|compartido con {} otras

        Since
        = Desde

        since {}
        = desde {}

        Social media
        = Redes sociales

        Somebody said whether we may write there, and that is kept. Mark it as no longer used instead of removing it.
        = Alguien dijo si podemos escribir ahí, y eso se conserva. Márquelo como que ya no se usa, en vez de quitarlo.

        Speaks another language
        = Habla otro idioma

        Stands there now, from somebody else
        = Está ahí ahora, de otra persona

        State or region
        = Estado o región

        Talked
        = Hablamos

        talked {}
        = hablamos {}

        Tasks
        = Tareas

        That account is closed. Choose somebody else.
        = Esa cuenta está cerrada. Elija a otra persona.

        That day is still to come. Make it a task instead.
        = Ese día aún no llega. Haga una tarea.

        That does not look like a phone number. Write it with its area code.
        = Eso no parece un teléfono. Escríbalo con su código de área.

        That does not look like an e-mail address. It needs an @ and a name after it.
        = Eso no parece un correo electrónico. Necesita una @ y un nombre después.

        That is the same person.
        = Es la misma persona.

        That is too long for a number or address.
        = Es demasiado largo para un número o una dirección.

        That is too long to keep here. Shorten it a little.
        = Es demasiado largo para guardarlo aquí. Acórtelo un poco.

        That one is there already.
        = Ese ya está.

        The day
        = El día

        The end is before the start.
        = El final está antes del comienzo.

        The note is not shown to you
        = La nota no se le muestra

        The note is too long. Cut it into two.
        = La nota es demasiado larga. Córtela en dos.

        The other [person]
        = La otra [person]

        The other way round
        = Al revés

        The words they were shown
        = Las palabras que se le mostraron

        Those put away
        = Quienes se guardaron aparte

        Those put away too.
        = También quienes se guardaron aparte.

        They reached out to us
        = Nos buscó a nosotros

        To keep them out of lists and still know them, put them away instead.
        = Para sacarla de las listas y seguir conociéndola, guárdela aparte.

        Today
        = Hoy

        Tomorrow
        = Mañana

        Town
        = Localidad

        Two of you changed this
        = Dos personas cambiaron esto

        Type a name, a phone number, an e-mail address or a street.
        = Escriba un nombre, un teléfono, un correo o una calle.

        Type the name exactly as it stands above, so that nobody is deleted by mistake.
        = Escriba el nombre tal como está arriba, para que nadie se borre por error.

        Type the name: {}
        = Escriba el nombre: {}

        Until
        = Hasta

        until {}
        = hasta {}

        What did they say?
        = ¿Qué dijo?

        What is it?
        = ¿Qué es?

        What is there?
        = ¿Qué hay ahí?

        What people call them: shown first.
        = Como le dicen: se muestra primero.

        What they are
        = Qué es

        What they are to each other
        = Qué son entre sí

        What they call it
        = Cómo lo llama

        What to add
        = Qué agregar

        What was it?
        = ¿Qué fue?

        What was said
        = Qué se dijo

        What you typed
        = Lo que usted escribió

        When
        = Cuándo

        Where and how they said so
        = Dónde y cómo lo dijo

        Which number was wrong
        = Qué número estaba mal

        Who keeps in touch with them.
        = Quién se mantiene en contacto.

        Who may read the note
        = Quién puede leer la nota

        Whose [person]
        = De quién es

        With {}.
        = Con {}.

        Work
        = Trabajo

        Works again
        = Funciona otra vez

        works for {}
        = trabaja para {}

        Write a street, a town, a postal code or a building.
        = Escriba una calle, una localidad, un código postal o un edificio.

        Write at least one name. A first name alone is fine.
        = Escriba al menos un nombre. Basta con el nombre de pila.

        Write the day as 1980-03-14, or only the year.
        = Escriba el día así: 1980-03-14, o solo el año.

        Write the day as 2026-03-04.
        = Escriba el día así: 2026-03-04.

        Write the name.
        = Escriba el nombre.

        Write the number or address.
        = Escriba el número o la dirección.

        Write what the next step is.
        = Escriba cuál es el próximo paso.

        Write what they are: member, tenant, steward.
        = Escriba qué es: miembro, inquilina, delegado.

        Write where or how they said so. It is the proof.
        = Escriba dónde o cómo lo dijo. Es la prueba.

        Wrong number
        = Número equivocado

        Yes
        = Sí

        Yes, you may
        = Sí, pueden

        {} [person] or group.|{} [people] and groups.
        = {} [person] o grupo.|{} [people] y grupos.

        {} [person].|{} [people].
        = {} [person].|{} [people].

        {} address|{} addresses
        = {} dirección|{} direcciones

        {} conversation or note|{} conversations and notes
        = {} conversación o nota|{} conversaciones y notas

        {} conversation|{} conversations
        = {} conversación|{} conversaciones

        {} entry in the history|{} entries in the history
        = {} entrada en el historial|{} entradas en el historial

        {} found for “{}”.|{} found for “{}”.
        = {} encontrada para «{}».|{} encontradas para «{}».

        {} household.|{} households.
        = {} hogar.|{} hogares.

        {} is added.
        = {}: agregado.

        {} is deleted for good.
        = {}: borrado para siempre.

        {} is marked wrong, everywhere.
        = {} está marcado como equivocado, en todas partes.

        {} is no longer used.
        = {} ya no se usa.

        {} is not checked.
        = {} no está comprobado.

        {} organization.|{} organizations.
        = {} organización.|{} organizaciones.

        {} part in an event|{} parts in events
        = {} participación en un evento|{} participaciones en eventos

        {} phone number or e-mail|{} phone numbers and e-mails
        = {} teléfono o correo|{} teléfonos y correos

        {} task|{} tasks
        = {} tarea|{} tareas

        {} time did not come|{} times did not come
        = {} vez no vino|{} veces no vino

        {} works.
        = {} funciona.
        """)
}
