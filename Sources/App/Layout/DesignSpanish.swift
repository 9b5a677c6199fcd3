import Kernel

extension Words {
    static let spanishDesign = Words.list(
        """
        A list
        = Una lista

        A person
        = Una persona

        A ride
        = Transporte

        A spreadsheet or a text file, up to 20 MB.
        = Una hoja de cálculo o un archivo de texto, hasta 20 MB.

        Add a [person]
        = Agregar una [person]

        Add a task
        = Agregar una tarea

        Add the first one, or bring in a list you have.
        = Agregue la primera, o traiga una lista que ya tenga.

        Address
        = Dirección

        Answered
        = Contestó

        As the device wishes
        = Como prefiera el dispositivo

        As they say it, in any script.
        = Como lo dice la persona, en cualquier escritura.

        Back
        = Atrás

        Badges say in words what their colour hints at
        = Las etiquetas dicen con palabras lo que insinúa su color

        Born
        = Nacimiento

        Bring in a list
        = Traer una lista

        Buttons: one main action on a page. Tab shows the focus ring.
        = Botones: una acción principal por página. Tab muestra el foco.

        Call
        = Llamar

        Cannot be pressed yet
        = Aún no se puede pulsar

        Childcare
        = Cuidado de niños

        Choose
        = Elegir

        Conversations
        = Conversaciones

        Dark
        = Oscuro

        Dark, right to left
        = Oscuro, de derecha a izquierda

        Did they come?
        = ¿Vino?

        Do not call
        = No llamar

        Doors
        = Puertas

        Due on
        = Fecha

        Empty
        = Vacío

        English
        = Inglés

        Every part in every state. {}
        = Cada parte en cada estado. {}

        Facts
        = Datos

        Forms
        = Formularios

        How did it go?
        = ¿Cómo fue?

        Interpretation
        = Interpretación

        Language
        = Idioma

        Last answered {}
        = Contestó por última vez {}

        Last conversation
        = Última conversación

        Light
        = Claro

        Lists
        = Listas

        Merge
        = Unir

        Mobile
        = Celular

        Name
        = Nombre

        Names
        = Nombres

        Next {}
        = Siguientes {}

        No [people] yet
        = Aún no hay [people]

        No answer
        = No contestó

        No
        = No

        Yes
        = Sí

        Not checked
        = Sin comprobar

        One line each
        = Una línea cada una

        Only organizers may read this
        = Solo lo pueden leer quienes organizan

        Other scripts
        = Otras escrituras

        Parts of pages
        = Partes de las páginas

        Phone
        = Teléfono

        Print
        = Imprimir

        Reading the list
        = Leyendo la lista

        Refused
        = Rechazado

        Remove the list
        = Quitar la lista

        Remove the safe copies
        = Quitar las copias de seguridad

        Right to left
        = De derecha a izquierda

        Said so, {}
        = Lo dijo, {}

        Save the note
        = Guardar la nota

        Scan this, or type the code
        = Escanee esto o escriba el código

        Send later
        = Enviar después

        Spanish
        = Español

        Tasks
        = Tareas

        The copy was read back. Nothing is missing.
        = Se releyó la copia. No falta nada.

        The last safe copy is 9 days old.
        = La última copia de seguridad tiene 9 días.

        The records themselves stay.
        = Los registros mismos se quedan.

        They need
        = Necesita

        They stay on the list.
        = Sigue en la lista.

        Two [people] share this phone.
        = Dos [people] comparten este teléfono.

        Type the group's name
        = Escriba el nombre del grupo

        Views
        = Vistas

        Waiting for its turn
        = Esperando su turno

        Was due yesterday
        = Era para ayer

        We may write to them
        = Podemos escribirle

        What is kept of this
        = Qué se guarda de esto

        What lasts
        = Lo que dura

        What matters to them, in their words.
        = Lo que le importa, en sus palabras.

        Who, when and why, before and after.
        = Quién, cuándo y por qué, antes y después.

        Words and buttons
        = Palabras y botones

        Works
        = Funciona

        [people] on the list
        = [people] en la lista

        without a working number
        = sin un número que funcione

        doors this year
        = puertas este año

        calls
        = llamadas

        {} of these were called {}.
        = A {} se les llamó {}.

        segment
        = segmento

        Write a name.
        = Escriba un nombre.

        This number is too short. Write it with its area code.
        = Este número es demasiado corto. Escríbalo con su código de área.

        Choose how it went.
        = Elija cómo fue.

        Somebody else changed this a minute ago. Look at both, then save again.
        = Otra persona cambió esto hace un minuto. Mire los dos y guarde otra vez.

        {} [person]|{} [people]
        = {} [person]|{} [people]

        {} has no working number|{} have no working number
        = {} no tiene un número que funcione|{} no tienen un número que funcione

        About {} minute left|About {} minutes left
        = Falta {} minuto|Faltan {} minutos

        Remove {} copy|Remove {} copies
        = Quitar {} copia|Quitar {} copias
        """)
}
