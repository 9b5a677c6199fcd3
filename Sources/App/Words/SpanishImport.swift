import Kernel

extension Words {
    static let spanishImport = list(
        """
        A cell in this row is longer than 1 MB.
        = Una celda de esta fila mide más de 1 MB.

        A cell in this row opens with a quotation mark that is never closed.
        = Una celda de esta fila abre comillas que nunca se cierran.

        A new question, called as the column is
        = Una pregunta nueva, con el nombre de la columna

        A new tag, where the cell says yes
        = Una etiqueta nueva, donde la celda dice sí

        A tag, where the cell says yes
        = Una etiqueta, donde la celda dice sí

        An answer
        = Una respuesta

        An answer to
        = Una respuesta a

        Do not contact
        = No contactar

        Do not e-mail
        = No enviar correos

        Do not send letters
        = No enviar cartas

        Do not text
        = No enviar mensajes de texto

        End of the name, such as Jr.
        = Final del nombre, como Jr.

        Full name
        = Nombre completo

        Left out
        = Se omite

        Letters in this row are saved in another way than in the rest of the file. Check its accents.
        = Las letras de esta fila están guardadas de otra manera que el resto del archivo. Revise sus acentos.

        May we call them?
        = ¿Podemos llamarle?

        May we contact them?
        = ¿Podemos contactarle?

        May we e-mail them?
        = ¿Podemos enviarle correos?

        May we send them letters?
        = ¿Podemos enviarle cartas?

        May we text them?
        = ¿Podemos enviarle mensajes de texto?

        Mobile phone
        = Celular

        Names of tags, with commas between
        = Nombres de etiquetas, separados por comas

        Number in another system
        = Número en otro sistema

        Number in {}
        = Número en {}

        Phone at home
        = Teléfono de casa

        Phone at work
        = Teléfono del trabajo

        Row
        = Fila

        Second e-mail
        = Segundo correo electrónico

        State of the e-mail subscription
        = Estado de la suscripción por correo

        State of the text subscription
        = Estado de la suscripción por mensajes

        State or province
        = Estado o provincia

        Tags and campaigns
        = Etiquetas y campañas

        The answer in {} cannot be kept: {}
        = No se puede guardar la respuesta en {}: {}

        The answer in {} is neither yes nor no: {}
        = La respuesta en {} no es sí ni no: {}

        The answer in {} is no day: {}
        = La respuesta en {} no es un día: {}

        The answer in {} is no number: {}
        = La respuesta en {} no es un número: {}

        The answer in {} is no place that is known: {}
        = La respuesta en {} no es un lugar conocido: {}

        The answer in {} is none of the choices: {}
        = La respuesta en {} no es ninguna de las opciones: {}

        The answer in {} is the name of nobody, or of several: {}
        = La respuesta en {} no es el nombre de nadie, o lo es de varias personas: {}

        The answer in {} lies outside the scale: {}
        = La respuesta en {} está fuera de la escala: {}

        The campaign it was for
        = La campaña a la que pertenece

        The date in {} cannot be read: {}
        = No se puede leer la fecha en {}: {}

        The day in {} is none, or still to come: {}
        = El día en {} no existe o todavía no llega: {}

        The day of the answers
        = El día de las respuestas

        The e-mail address in {} cannot be right: {}
        = El correo electrónico en {} no puede ser correcto: {}

        The phone number in {} cannot be read: {}
        = No se puede leer el teléfono en {}: {}

        This file is no table of text. Open the spreadsheet, choose "Save as", and take CSV.
        = Este archivo no es una tabla de texto. Abra la hoja de cálculo, elija «Guardar como» y tome CSV.

        This is a PDF. Ask whoever made it for the spreadsheet, saved as CSV.
        = Esto es un PDF. Pida a quien lo hizo la hoja de cálculo, guardada como CSV.

        This is a picture. Send the spreadsheet itself, saved as CSV.
        = Esto es una imagen. Envíe la hoja de cálculo misma, guardada como CSV.

        This is a web page, not a table. Download the spreadsheet itself, saved as CSV.
        = Esto es una página web, no una tabla. Descargue la hoja de cálculo misma, guardada como CSV.

        This is a workbook, not a CSV file. Open it, choose "Save as" or "Download", and take CSV. Then send that file.
        = Esto es un libro de cálculo, no un archivo CSV. Ábralo, elija «Guardar como» o «Descargar» y tome CSV. Luego envíe ese archivo.

        This question or tag is not there any more. Choose from the list what the column holds.
        = Esta pregunta o etiqueta ya no existe. Elija de la lista qué contiene la columna.

        This row has more cells than there are columns: {}
        = Esta fila tiene más celdas que columnas hay: {}

        This row has more than 10,000 columns.
        = Esta fila tiene más de 10,000 columnas.

        This row has no name, no phone number and no e-mail.
        = Esta fila no tiene nombre, ni teléfono, ni correo.

        This row has no name.
        = Esta fila no tiene nombre.

        This row is longer than 16 MB.
        = Esta fila mide más de 16 MB.

        Title, such as Dr.
        = Título, como Dra.

        What stands in {} is no campaign: {}
        = Lo que hay en {} no es una campaña: {}

        What stands in {} is no tag: {}
        = Lo que hay en {} no es una etiqueta: {}

        What stands in {} is too long to keep.
        = Lo que hay en {} es demasiado largo para guardarlo.

        What they are called
        = Cómo le dicen

        Why it needs a look
        = Por qué hay que mirarla

        {} answer was noted.|{} answers were noted.
        = Se anotó {} respuesta.|Se anotaron {} respuestas.

        {} tag was put on.|{} tags were put on.
        = Se puso {} etiqueta.|Se pusieron {} etiquetas.

        {}, as its values look
        = {}, por sus valores
        """)
}
