package vn.motcua.gateway.identity;

import com.nimbusds.jose.jwk.ECKey;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;

import vn.motcua.kernel.id.AgencyId;

import java.time.InstantSource;

/** The accounts, the key and the tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    @Bean
    KioskDevices kioskDevices(ECKey key, IdentityProperties properties) {
        return new KioskDevices(key, new Accounts(properties));
    }

    @Bean
    PasswordCheck passwordCheck(IdentityProperties properties, InstantSource clock) {
        var accounts = new Accounts(properties);
        var bcrypt = new DaoAuthenticationProvider(accounts);
        bcrypt.setPasswordEncoder(new TypedPasswords());
        return new PasswordCheck(bcrypt, accounts, clock);
    }

    @Bean
    AccountNames accountNames(IdentityProperties properties) {
        return new AccountNames(new Accounts(properties).names());
    }

    @Bean
    ECKey signingKey(IdentityProperties properties) {
        return SigningKey.at(properties.keyFile());
    }

    @Bean
    TokenIssuer tokenIssuer(ECKey key, IdentityProperties properties, InstantSource clock) {
        return new TokenIssuer(key, new AgencyId(properties.agency()), clock);
    }
}
