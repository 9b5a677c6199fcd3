import Kernel

extension Words {
    /// The first visit, signing in, links, one's own account.
    static let spanishDoor = list(
        """
        Make your group
        = Crea tu grupo

        This workshop is new and empty. It takes two minutes.
        = Este taller es nuevo y está vacío. Toma dos minutos.

        Your group
        = Tu grupo

        You
        = Tú

        Make the group
        = Crear el grupo

        Making the group…
        = Creando el grupo…

        Name of your group
        = Nombre de tu grupo

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
        = Serás la persona encargada: dejas entrar a otros y cuidas el taller.

        Your name
        = Tu nombre

        Your email
        = Tu correo

        You sign in with it.
        = Con él entras.

        The group is made already
        = El grupo ya está creado

        Somebody made it a moment before you. Nothing of what you sent was kept.
        = Alguien lo creó un momento antes que tú. No se guardó nada de lo que mandaste.

        Ask them to let you in.
        = Pídele que te deje entrar.

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
        = Elige un país.

        Choose a time zone.
        = Elige una zona horaria.

        Choose a language.
        = Elige un idioma.

        Write the name of your group.
        = Escribe el nombre de tu grupo.

        Choose a shorter name.
        = Elige un nombre más corto.

        Write an email address, such as maria@example.org.
        = Escribe un correo, por ejemplo maria@example.org.

        Sign in
        = Entrar

        Signing in…
        = Entrando…

        The workshop of {}.
        = El taller de {}.

        Forgot your password? Ask a keeper of your group for a link.
        = ¿Olvidaste tu contraseña? Pide un enlace a una persona encargada de tu grupo.

        Open the app that shows your codes, and type the one for this group.
        = Abre la aplicación que muestra tus códigos y escribe el de este grupo.

        Six digits. Without your phone, type one of your recovery codes.
        = Seis cifras. Sin tu teléfono, escribe uno de tus códigos de reserva.

        Start again
        = Empezar de nuevo

        Lost the phone and the codes? A keeper of your group can turn the second step off.
        = ¿Perdiste el teléfono y los códigos? Una persona encargada de tu grupo puede quitar el segundo paso.

        10 letters or more. Three or four words that do not belong together make a good one.
        = 10 letras o más. Tres o cuatro palabras que no van juntas hacen una buena.

        There is no group here
        = Aquí no hay ningún grupo

        Check the address. Your group can tell you the right one.
        = Revisa la dirección. Tu grupo te puede dar la correcta.

        That was tried too often
        = Se intentó demasiadas veces

        Nothing was changed. Try again at {}.
        = No se cambió nada. Inténtalo otra vez a las {}.

        Too many people at once
        = Demasiada gente a la vez

        Many people sign in at this moment. Nothing was changed. Wait a minute, then try again.
        = Mucha gente está entrando en este momento. No se cambió nada. Espera un minuto e inténtalo otra vez.

        You are signed out.
        = Cerraste la sesión.

        That was tried too often.
        = Se intentó demasiadas veces.

        That was tried too often. Try again at {}.
        = Se intentó demasiadas veces. Inténtalo otra vez a las {}.

        Choose a password of 10 letters or more. Three or four words make a good one.
        = Elige una contraseña de 10 letras o más. Tres o cuatro palabras hacen una buena.

        Choose a shorter password.
        = Elige una contraseña más corta.

        Many people use this password, so it is guessed first. Choose another.
        = Mucha gente usa esta contraseña, por eso es la primera que se adivina. Elige otra.

        This password is made of the name or email. Choose another.
        = Esta contraseña está hecha con el nombre o el correo. Elige otra.

        This code is not right, or was used already. Wait for the next one and try again.
        = Este código no es correcto o ya se usó. Espera el siguiente e inténtalo otra vez.

        This page is too old. Start again with “Turn on the second step”.
        = Esta página es demasiado vieja. Empieza de nuevo con «Poner el segundo paso».

        This code is not right. Check the clock of your phone, and type the code it shows now.
        = Este código no es correcto. Revisa el reloj de tu teléfono y escribe el código que muestra ahora.

        This email and password do not belong together. Check both and try again.
        = Este correo y esta contraseña no van juntos. Revisa los dos e inténtalo otra vez.

        Choose a new password
        = Elige una contraseña nueva

        Welcome
        = Te damos la bienvenida

        Come in
        = Entrar

        Save the password
        = Guardar la contraseña

        For the account of {}. You are signed out everywhere else.
        = Para la cuenta de {}. Tu sesión se cierra en todas las demás partes.

        You are invited to the workshop of {}. You sign in with {}.
        = Tienes una invitación al taller de {}. Entras con {}.

        This link no longer works
        = Este enlace ya no sirve

        Each link works once, and only for a few days. Ask a keeper of your group for a new one.
        = Cada enlace sirve una sola vez y solo por unos días. Pide uno nuevo a una persona encargada de tu grupo.

        If you have used it already, sign in with your email and password.
        = Si ya lo usaste, entra con tu correo y contraseña.

        This account is closed. Open it first.
        = Esta cuenta está cerrada. Primero ábrela.

        {} on {}
        = {} en {}

        A browser that does not say what it is
        = Un navegador que no dice cuál es

        This is not your password.
        = Esta no es tu contraseña.

        The language of the group
        = El idioma del grupo

        Signing in
        = Para entrar

        Only a keeper can change it.
        = Solo una persona encargada lo puede cambiar.

        Only you know it
        = Solo tú la sabes

        Password
        = Contraseña

        Off. Turn it on, so that your password alone opens nothing.
        = No está puesto. Ponlo, para que tu contraseña sola no abra nada.

        On
        = Puesto

        {} recovery code left|{} recovery codes left
        = queda {} código de reserva|quedan {} códigos de reserva

        Where you are signed in
        = Dónde tienes la sesión abierta

        Sign out everywhere else
        = Cerrar la sesión en las demás partes

        This one
        = Este

        last used {}
        = último uso: {}

        Change your password
        = Cambia tu contraseña

        You stay signed in here, and are signed out everywhere else.
        = Tu sesión sigue abierta aquí y se cierra en las demás partes.

        Your password now
        = Tu contraseña de ahora

        New password
        = Contraseña nueva

        Change the password
        = Cambiar la contraseña

        Your password is changed. You are signed out everywhere else.
        = Tu contraseña cambió. Tu sesión se cerró en las demás partes.

        Signed out there.
        = Sesión cerrada allí.

        Signed out everywhere else.
        = Sesión cerrada en las demás partes.

        Second step
        = Segundo paso

        Besides your password, you then type a code that only your phone shows. Whoever guesses or steals the password still cannot come in.
        = Además de tu contraseña, escribes un código que solo muestra tu teléfono. Quien adivine o robe la contraseña no podrá entrar.

        You need an app that shows such codes. Every phone's app store has free ones.
        = Necesitas una aplicación que muestre esos códigos. Hay gratuitas para todos los teléfonos.

        two-factor sign-in, TOTP, authenticator
        = verificación en dos pasos, TOTP, autenticador

        Open the app on your phone and choose to add an account.
        = Abre la aplicación en tu teléfono y elige añadir una cuenta.

        Scan this picture, or type the letters below it.
        = Escanea esta imagen, o escribe las letras que están debajo.

        Type the code that the app shows now.
        = Escribe el código que la aplicación muestra ahora.

        Key for your app
        = Clave para tu aplicación

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
        = Anota o imprime estos códigos ahora. Se muestran una sola vez.

        Each opens your account once when the phone is not at hand. Keep them where you keep your papers.
        = Cada uno abre tu cuenta una vez cuando no tienes el teléfono. Guárdalos donde guardas tus papeles.

        I have written them down
        = Ya los anoté

        New recovery codes
        = Códigos de reserva nuevos

        The codes that you have then stop working.
        = Los códigos que tienes dejan de servir.

        Make new codes
        = Crear códigos nuevos

        Your password
        = Tu contraseña

        Turn the second step off
        = Quitar el segundo paso

        The second step is on already.
        = El segundo paso ya está puesto.

        The second step is off.
        = El segundo paso ya no está puesto.
        """)
}
