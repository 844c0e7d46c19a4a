package vn.motcua.notification.sms;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * When a provider is spared, each for itself.
 *
 * @param slow from when on an answer counts as slow; a provider with too many of them is left alone
 *     for a while
 * @param atOnce how many messages one provider is handed at once
 * @param perSecond how many messages one provider is handed in a second
 */
@ConfigurationProperties("motcua.notification.sms")
record SmsProperties(
        @DefaultValue("5s") Duration slow,
        @DefaultValue("16") int atOnce,
        @DefaultValue("100") int perSecond) {}
