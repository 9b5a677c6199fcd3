/// How people head their columns in Spanish, on both sides of the ocean.
enum SpanishHeaders {
    static let table: [(ColumnMeaning, String)] = [
        (
            .fullName,
            "nombre|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre|inquilino|inquilina"
        ),
        (.fullName, "persona|vecino|vecina|miembro"),
        (.givenName, "nombres|primer nombre|nombre de pila|nombre propio"),
        (.familyName, "apellido|apellidos|apellido paterno|primer apellido"),
        (.additionalName, "segundo nombre|apellido materno|segundo apellido"),
        (.preferredName, "apodo|nombre preferido|le dicen|sobrenombre|como le dicen|nombre elegido"),
        (.namePrefix, "tratamiento"),
        (.organizationName, "organizacion|empresa|compania|empleador|sindicato|grupo|iglesia|escuela|lugar de trabajo"),
        (.email, "correo|correo electronico|email|direccion de correo|direccion de correo electronico|correo e|mail"),
        (.secondEmail, "correo 2|otro correo|segundo correo|correo alternativo|correo electronico 2|correo secundario"),
        (
            .phone(.any),
            "telefono|tel|numero|numero de telefono|telefono 1|telefono 2|otro telefono|tfno|telf|no de telefono"
        ),
        (.phone(.mobile), "celular|movil|telefono celular|telefono movil|numero de celular|cel|numero celular"),
        (.phone(.home), "telefono de casa|telefono fijo|fijo|tel casa|telefono casa|telefono particular"),
        (.phone(.work), "telefono del trabajo|telefono de trabajo|telefono trabajo|tel trabajo|telefono de oficina"),
        (.addressLine1, "direccion|domicilio|calle|calle y numero|direccion 1|edificio|direccion postal"),
        (.addressLine2, "apartamento|apto|departamento|depto|piso|direccion 2|unidad|interior|piso puerta|puerta"),
        (.locality, "ciudad|municipio|localidad|poblacion|pueblo|colonia"),
        (.region, "estado|provincia|departamento o estado|comunidad autonoma|entidad"),
        (.postalCode, "codigo postal|cp|c p|zona postal|cod postal"),
        (.country, "pais|nacion"),
        (.language, "idioma|idiomas|lengua|idioma preferido|idioma principal"),
        (.pronouns, "pronombre|pronombres"),
        (.birthDate, "fecha de nacimiento|nacimiento|cumpleanos|f nacimiento|fecha nacimiento|nacio el"),
        (.tags, "etiqueta|etiquetas|categoria|categorias|temas|intereses|grupos|listas"),
        (.note, "nota|notas|comentario|comentarios|observacion|observaciones|descripcion"),
        (.role, "cargo|puesto|rol|papel|ocupacion|profesion|oficio|tipo de miembro|funcion"),
        (.source, "fuente|origen|procedencia|como se entero|como nos conocio|referido por|evento"),
        (.bestTime, "mejor hora|mejor hora para llamar|horario|disponibilidad|mejor horario|hora para llamar"),
        (.otherID(system: ""), "identificador|numero de miembro|numero de socio|no de socio|clave|folio"),
        (.consent(ConsentColumn(channel: .any, reading: .refuses)), "no contactar|baja"),
        (
            .consent(ConsentColumn(channel: .any, reading: .agrees)),
            "acepta contacto|consentimiento|podemos contactarle"
        ),
        (.consent(ConsentColumn(channel: .phone, reading: .refuses)), "no llamar|no telefonear"),
        (.consent(ConsentColumn(channel: .phone, reading: .agrees)), "acepta llamadas|podemos llamarle"),
        (.consent(ConsentColumn(channel: .email, reading: .refuses)), "no enviar correo|no correo|no enviar correos"),
        (
            .consent(ConsentColumn(channel: .email, reading: .agrees)),
            "acepta correo|acepta correos|boletin|recibe boletin"
        ),
        (.consent(ConsentColumn(channel: .text, reading: .refuses)), "no enviar mensajes|no mensajes|no sms"),
        (
            .consent(ConsentColumn(channel: .text, reading: .agrees)),
            "acepta mensajes|acepta sms|acepta mensajes de texto"
        ),
        (.ignore, "fecha de alta|fecha|creado|actualizado|foto|fila"),
    ]
}
