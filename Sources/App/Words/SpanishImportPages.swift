import Kernel

extension Words {
    /// The pages on which a spreadsheet comes in.
    static let spanishImportPages = list(
        """
        A conversation with them was noted since.
        = Desde entonces se anotó una conversación con esa persona.

        A spreadsheet comes in
        = Se está trayendo una hoja de cálculo

        A spreadsheet stopped coming in
        = Una hoja de cálculo quedó a medias

        A table saved as CSV, up to {} MB.
        = Una tabla guardada como CSV, de hasta {} MB.

        About {} minute left|About {} minutes left
        = Queda alrededor de {} minuto|Quedan alrededor de {} minutos

        About {} seconds left
        = Quedan alrededor de {} segundos

        An import is taken back
        = Se está retirando una importación

        Being taken back
        = Se está retirando

        Bring in a spreadsheet
        = Traer una hoja de cálculo

        Bring in {} [person]|Bring in {} [people]
        = Traer a {} [person]|Traer a {} [people]

        Brought in
        = Traída

        Came in
        = Entró

        Choose at least one column that holds a name, a phone number or an e-mail.
        = Elija al menos una columna que tenga un nombre, un teléfono o un correo.

        Choose from the list what the column holds.
        = Elija de la lista qué contiene la columna.

        Choose the spreadsheet to send.
        = Elija la hoja de cálculo que quiere enviar.

        Coming in
        = Está entrando

        Commas, semicolons or tabs between the cells; letters as UTF-8, UTF-16 or Windows-1252. All of these are recognised.
        = Comas, puntos y comas o tabuladores entre las celdas; letras como UTF-8, UTF-16 o Windows-1252. Todo eso se reconoce.

        Download these rows as a file, with the reasons in a last column.
        = Descargue estas filas como archivo, con las razones en una última columna.

        File
        = Archivo

        For example
        = Por ejemplo

        From Excel, Numbers or Google Sheets: choose "Save as" or "Download", and take CSV.
        = Desde Excel, Numbers u Hojas de cálculo de Google: elija «Guardar como» o «Descargar», y tome CSV.

        Go on
        = Continuar

        In the file
        = En el archivo

        It stopped before its end. What is done so far is kept.
        = Se detuvo antes del final. Lo hecho hasta ahora se conserva.

        It was begun from the command line. Run the same command again, and it goes on from where it came to.
        = Se empezó desde la línea de comandos. Ejecute el mismo comando otra vez y seguirá desde donde quedó.

        Look again
        = Mirar de nuevo

        Look at that import
        = Ver esa importación

        Look before it comes in
        = Mire antes de que entre

        Mend it, and send it like any other file.
        = Corríjalo y envíelo como cualquier otro archivo.

        Needs a look
        = Hay que mirarla

        No column looks like a name, a phone number or an e-mail. Choose below what the columns hold.
        = Ninguna columna parece un nombre, un teléfono o un correo. Elija abajo qué contienen las columnas.

        Nobody and nothing here.
        = Aquí no hay nadie ni nada.

        Nobody is new.
        = Nadie es nuevo.

        Nobody was found in the first rows. Check below what the columns hold.
        = No se encontró a nadie en las primeras filas. Revise abajo qué contienen las columnas.

        Not recognised
        = No reconocida

        Not this one?
        = ¿No es este archivo?

        Only the first {} columns are shown; the others are taken for what they seem to be.
        = Solo se muestran las primeras {} columnas; las demás se toman por lo que parecen ser.

        Rows
        = Filas

        Rows about [people] known already
        = Filas sobre [people] que ya se conocían

        Rows are read
        = Se leen las filas

        Rows that need a look
        = Filas que hay que mirar

        Send the file
        = Enviar el archivo

        Sending…
        = Enviando…

        Sent before
        = Enviadas antes

        Show the rows with these columns
        = Mostrar las filas con estas columnas

        Some seconds left
        = Quedan unos segundos

        Somebody changed or added something about them since.
        = Desde entonces alguien cambió o añadió algo sobre esa persona.

        Something went wrong here, which is our mistake and not yours.
        = Algo salió mal aquí; es un error nuestro, no suyo.

        Stopped
        = Detenida

        Take an import back
        = Retirar una importación

        Take it back
        = Retirarla

        Take it back?
        = ¿Retirarla?

        Taken back
        = Retirada

        Taken for
        = Se toma por

        The exports of Action Network, NationBuilder, CiviCRM and Google Contacts are known.
        = Se conocen las exportaciones de Action Network, NationBuilder, CiviCRM y Contactos de Google.

        The file did not arrive whole. Nothing was kept of it; send it again.
        = El archivo no llegó entero. No se guardó nada de él; envíelo de nuevo.

        The file was thrown away. Nothing came in from it.
        = El archivo se desechó. No entró nada de él.

        The first rows as [people]
        = Las primeras filas como [people]

        The same file was sent {}. {}
        = El mismo archivo se envió {}. {}

        The spreadsheet
        = La hoja de cálculo

        The whole import can be taken back.
        = La importación entera se puede retirar.

        There is a task about them.
        = Hay una tarea sobre esa persona.

        They are linked with somebody or something.
        = Está vinculada con alguien o con algo.

        They are on the list of an event.
        = Está en la lista de un evento.

        They were known before. What the spreadsheet filled in was changed again since, and stays.
        = Ya se conocía. Lo que la hoja de cálculo completó se cambió de nuevo después, y se queda.

        This file has column names but no rows. Is it the right one?
        = Este archivo tiene nombres de columnas pero ninguna fila. ¿Es el correcto?

        This file is empty.
        = Este archivo está vacío.

        This file was sent before. Here it is.
        = Este archivo ya se había enviado. Aquí está.

        Throw the file away
        = Desechar el archivo

        Waits for a look
        = Espera que la miren

        What became of it
        = Qué pasó con ella

        What came in
        = Qué entró

        What can be sent
        = Qué se puede enviar

        What it filled in on others was undone; their history tells it.
        = Lo que completó en otras personas se deshizo; su historial lo cuenta.

        What it filled in on {} [person] known before|What it filled in on {} [people] known before
        = Lo que completó en {} [person] que ya se conocía|Lo que completó en {} [people] que ya se conocían

        What the columns hold
        = Qué contienen las columnas

        What was taken back
        = Qué se retiró

        Who is known already, by the same phone number or e-mail and the same name, is not added twice. Nothing is overwritten.
        = Quien ya se conoce, por el mismo teléfono o correo y el mismo nombre, no se añade dos veces. Nada se sobrescribe.

        Who was talked with, changed or invited since then stays, and you are told who and why.
        = Se quedan las personas con quienes se habló, o que se cambiaron o invitaron desde entonces; se le dirá quiénes y por qué.

        Whoever sent it may no longer bring spreadsheets in.
        = Quien la envió ya no puede traer hojas de cálculo.

        You can leave this page; the work goes on.
        = Puede salir de esta página; el trabajo continúa.

        You see the first rows as [people] before anything comes in.
        = Verá las primeras filas como [people] antes de que entre nada.

        [People] who came with it
        = [People] que vinieron con ella

        [People] who came with it go
        = Se van las [people] que vinieron con ella

        [People] who stayed
        = [People] que se quedaron

        may be reached {}
        = se le puede contactar {}

        not {}
        = no {}

        took back the spreadsheet {}
        = retiró la hoja de cálculo {}

        {} [person] is new.|{} [people] are new.
        = {} [person] es nueva.|{} [people] son nuevas.

        {} [person] of {} is gone.|{} [people] of {} are gone.
        = Se ha ido {} [person] de {}.|Se han ido {} [people] de {}.

        {} [person] stayed, because something later depends on them.|{} [people] stayed, because something later depends on them.
        = {} [person] se quedó, porque algo posterior depende de ella.|{} [people] se quedaron, porque algo posterior depende de ellas.

        {} [person] who came with it is gone.|{} [people] who came with it are gone.
        = Se fue {} [person] que vino con ella.|Se fueron {} [people] que vinieron con ella.

        {} [person] who came with it|{} [people] who came with it
        = {} [person] que vino con ella|{} [people] que vinieron con ella

        {} has {} row. Nothing is in yet.|{} has {} rows. Nothing is in yet.
        = {} tiene {} fila. Todavía no entró nada.|{} tiene {} filas. Todavía no entró nada.

        {} of the first {} rows. What cannot be read is left out, and the rows are listed after the import.
        = {} de las primeras {} filas. Lo que no se puede leer se omite, y las filas se muestran en una lista después de la importación.

        {} row came in before that and is safe.|{} rows came in before that and are safe.
        = {} fila entró antes de eso y está a salvo.|{} filas entraron antes de eso y están a salvo.

        {} row came in with something missing.|{} rows came in with something missing.
        = {} fila entró con algo que falta.|{} filas entraron con algo que falta.

        {} row of {} is in.|{} rows of {} are in.
        = Ha entrado {} fila de {}.|Han entrado {} filas de {}.

        {} row was about somebody known already.|{} rows were about [people] known already.
        = {} fila era sobre alguien que ya se conocía.|{} filas eran sobre [people] que ya se conocían.

        {} row was left out.|{} rows were left out.
        = {} fila se omitió.|{} filas se omitieron.

        {} row. What cannot be read is left out of it, and the row is listed after the import.|{} rows. What cannot be read is left out of them, and they are listed after the import.
        = {} fila. Lo que no se puede leer se omite, y la fila se muestra en una lista después de la importación.|{} filas. Lo que no se puede leer se omite, y se muestran en una lista después de la importación.

        State
        = Estado

        Known already
        = Ya se conoce

        Who
        = Quién

        (not shown to you)
        = (no se le muestra)

        Row {}
        = Fila {}
        """)
}
