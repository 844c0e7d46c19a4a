package vn.motcua.notification.email;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/** The SMTP client: every wait has an end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpProperties.class)
class EmailConfiguration {

    @Bean
    EmailCarrier emailCarrier(SmtpProperties smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.setProtocol(smtp.security() == SmtpProperties.Security.TLS ? "smtps" : "smtp");
        sender.setUsername(smtp.username());
        sender.setPassword(smtp.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(settings(smtp, "mail." + sender.getProtocol() + "."));
        return new EmailCarrier(sender, smtp);
    }

    private static Properties settings(SmtpProperties smtp, String prefix) {
        var settings = new Properties();
        settings.put(prefix + "connectiontimeout", millis(smtp.connectTimeout()));
        settings.put(prefix + "timeout", millis(smtp.answerTimeout()));
        settings.put(prefix + "writetimeout", millis(smtp.answerTimeout()));
        settings.put(prefix + "auth", Boolean.toString(!smtp.username().isBlank()));
        settings.put(prefix + "ssl.checkserveridentity", "true");
        if (smtp.security() == SmtpProperties.Security.STARTTLS) {
            settings.put(prefix + "starttls.enable", "true");
            settings.put(prefix + "starttls.required", "true");
        }
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
