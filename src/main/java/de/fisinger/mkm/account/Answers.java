package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers to requests that go no further. An error page would be another request, which asks for a sign-in. */
final class Answers {

    private Answers() {}

    static void refuse(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(Texts.of(key));
    }
}
