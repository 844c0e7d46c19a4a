package vn.motcua.notification.email;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * The mail server.
 *
 * @param host empty means that no mail is sent, and that every e-mail says so
 * @param username empty means that none is asked for
 * @param from the sender's address
 * @param connectTimeout for reaching the server
 * @param answerTimeout for each of its answers
 */
@ConfigurationProperties("motcua.notification.smtp")
record SmtpProperties(
        @DefaultValue("") String host,
        @DefaultValue("25") int port,
        @DefaultValue("PLAIN") Security security,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("mot-cua@localhost") String from,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout) {

    /** How the connection is protected. */
    enum Security {
        PLAIN,
        STARTTLS,
        TLS
    }

    boolean isConfigured() {
        return !host.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpProperties[" + host + ":" + port + ", " + security + ", from " + from + "]";
    }
}
