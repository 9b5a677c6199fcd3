import Kernel

extension Words {
    /// The first visit, signing in, links, one's own account.
    static let spanishDoor = list(
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

        Your name
        = Su nombre

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

        Signing in…
        = Entrando…

        The workshop of {}.
        = El taller de {}.

        Forgot your password? Ask a keeper of your group for a link.
        = ¿Olvidó su contraseña? Pida un enlace a una persona encargada de su grupo.

        Open the app that shows your codes, and type the one for this group.
        = Abra la aplicación que muestra sus códigos y escriba el de este grupo.

        Six digits. Without your phone, type one of your recovery codes.
        = Seis cifras. Sin su teléfono, escriba uno de sus códigos de reserva.

        Start again
        = Empezar de nuevo

        Lost the phone and the codes? A keeper of your group can turn the second step off.
        = ¿Perdió el teléfono y los códigos? Una persona encargada de su grupo puede quitar el segundo paso.

        10 letters or more. Three or four words that do not belong together make a good one.
        = 10 letras o más. Tres o cuatro palabras que no van juntas hacen una buena.

        There is no group here
        = Aquí no hay ningún grupo

        Check the address. Your group can tell you the right one.
        = Revise la dirección. Su grupo le puede dar la correcta.

        That was tried too often
        = Se intentó demasiadas veces

        Nothing was changed. Try again at {}.
        = No se cambió nada. Inténtelo otra vez a las {}.

        Too many people at once
        = Demasiada gente a la vez

        Many people sign in at this moment. Nothing was changed. Wait a minute, then try again.
        = Mucha gente está entrando en este momento. No se cambió nada. Espere un minuto e inténtelo otra vez.

        You are signed out.
        = La sesión está cerrada.

        That was tried too often.
        = Se intentó demasiadas veces.

        That was tried too often. Try again at {}.
        = Se intentó demasiadas veces. Inténtelo otra vez a las {}.

        Choose a password of 10 letters or more. Three or four words make a good one.
        = Elija una contraseña de 10 letras o más. Tres o cuatro palabras hacen una buena.

        Choose a shorter password.
        = Elija una contraseña más corta.

        Many people use this password, so it is guessed first. Choose another.
        = Mucha gente usa esta contraseña, por eso es la primera que se adivina. Elija otra.

        This password is made of the name or email. Choose another.
        = Esta contraseña está hecha con el nombre o el correo. Elija otra.

        This code is not right, or was used already. Wait for the next one and try again.
        = Este código no es correcto o ya se usó. Espere el siguiente e inténtelo otra vez.

        This page is too old. Start again with “Turn on the second step”.
        = Esta página es demasiado vieja. Empiece de nuevo con «Poner el segundo paso».

        This code is not right. Check the clock of your phone, and type the code it shows now.
        = Este código no es correcto. Revise el reloj de su teléfono y escriba el código que muestra ahora.

        This email and password do not belong together. Check both and try again.
        = Este correo y esta contraseña no van juntos. Revise los dos e inténtelo otra vez.

        Choose a new password
        = Elija una contraseña nueva

        Welcome
        = Le damos la bienvenida

        Come in
        = Entrar

        Save the password
        = Guardar la contraseña

        For the account of {}. You are signed out everywhere else.
        = Para la cuenta de {}. Su sesión se cierra en todas las demás partes.

        You are invited to the workshop of {}. You sign in with {}.
        = Tiene una invitación al taller de {}. Se entra con {}.

        This link no longer works
        = Este enlace ya no sirve

        Each link works once, and only for a few days. Ask a keeper of your group for a new one.
        = Cada enlace sirve una sola vez y solo por unos días. Pida uno nuevo a una persona encargada de su grupo.

        If you have used it already, sign in with your email and password.
        = Si ya lo usó, entre con su correo y contraseña.

        This account is closed. Open it first.
        = Esta cuenta está cerrada. Primero ábrala.

        {} on {}
        = {} en {}

        A browser that does not say what it is
        = Un navegador que no dice cuál es

        This is not your password.
        = Esta no es su contraseña.

        The language of the group
        = El idioma del grupo

        Signing in
        = Para entrar

        Only a keeper can change it.
        = Solo una persona encargada lo puede cambiar.

        Only you know it
        = Solo usted la sabe

        Password
        = Contraseña

        Off. Turn it on, so that your password alone opens nothing.
        = No está puesto. Póngalo, para que su contraseña sola no abra nada.

        On
        = Puesto

        {} recovery code left|{} recovery codes left
        = queda {} código de reserva|quedan {} códigos de reserva

        Where you are signed in
        = Dónde tiene la sesión abierta

        Sign out everywhere else
        = Cerrar la sesión en las demás partes

        This one
        = Este

        last used {}
        = último uso: {}

        Change your password
        = Cambie su contraseña

        You stay signed in here, and are signed out everywhere else.
        = Su sesión sigue abierta aquí y se cierra en las demás partes.

        Your password now
        = Su contraseña de ahora

        New password
        = Contraseña nueva

        Change the password
        = Cambiar la contraseña

        Your password is changed. You are signed out everywhere else.
        = Su contraseña cambió. Su sesión se cerró en las demás partes.

        Signed out there.
        = Sesión cerrada allí.

        Signed out everywhere else.
        = Sesión cerrada en las demás partes.

        Second step
        = Segundo paso

        Besides your password, you then type a code that only your phone shows. Whoever guesses or steals the password still cannot come in.
        = Además de su contraseña, escribe un código que solo muestra su teléfono. Quien adivine o robe la contraseña no podrá entrar.

        You need an app that shows such codes. Every phone's app store has free ones.
        = Necesita una aplicación que muestre esos códigos. Hay gratuitas para todos los teléfonos.

        two-factor sign-in, TOTP, authenticator
        = verificación en dos pasos, TOTP, autenticador

        Open the app on your phone and choose to add an account.
        = Abra la aplicación en su teléfono y elija agregar una cuenta.

        Scan this picture, or type the letters below it.
        = Escanee esta imagen, o escriba las letras que están debajo.

        Type the code that the app shows now.
        = Escriba el código que la aplicación muestra ahora.

        Key for your app
        = Clave para su aplicación

        Code
        = Código

        Six digits.
        = Seis cifras.

        Turn on the second step
        = Poner el segundo paso

        The second step is on
        = El segundo paso está puesto

        The second step is on. {} recovery code left.|The second step is on. {} recovery codes left.
        = El segundo paso está puesto. Queda {} código de reserva.|El segundo paso está puesto. Quedan {} códigos de reserva.

        Write these codes down or print them now. They are shown only once.
        = Anote o imprima estos códigos ahora. Se muestran una sola vez.

        Each opens your account once when the phone is not at hand. Keep them where you keep your papers.
        = Cada uno abre su cuenta una vez cuando no tiene el teléfono. Guárdelos donde guarda sus papeles.

        I have written them down
        = Ya los anoté

        New recovery codes
        = Códigos de reserva nuevos

        The codes that you have then stop working.
        = Los códigos que tiene dejan de servir.

        Make new codes
        = Crear códigos nuevos

        Your password
        = Su contraseña

        Turn the second step off
        = Quitar el segundo paso

        The second step is on already.
        = El segundo paso ya está puesto.

        The second step is off.
        = El segundo paso ya no está puesto.
        """)
}
