package vn.motcua.gateway.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.gateway.identity.AccountNames;
import vn.motcua.gateway.identity.TokenIssuer;

import java.time.InstantSource;

/** The HTTP client to the services, and what the pages ask through it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceAddresses.class)
class ClientConfiguration {

    @Bean
    ServiceCalls serviceCalls(
            RestClient.Builder http,
            TokenIssuer tokens,
            ServiceBreakers breakers,
            JsonMapper json,
            ServiceAddresses addresses) {
        var client =
                http.requestFactory(ServiceConnections.within(addresses, addresses.answerTimeout()))
                        .build();
        return new ServiceCalls(client, tokens, breakers, json);
    }

    @Bean
    IntakeClient intakeClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new IntakeClient(calls, addresses);
    }

    @Bean
    ProcessingClient processingClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new ProcessingClient(calls, addresses);
    }

    @Bean
    ScanClient scanClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new ScanClient(calls, addresses);
    }

    @Bean
    InboxClient inboxClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new InboxClient(calls, addresses);
    }

    @Bean
    MandateClient mandateClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new MandateClient(calls, addresses);
    }

    @Bean
    StaffClient staffClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new StaffClient(calls, addresses);
    }

    @Bean
    StaffNames staffNames(
            StaffClient staff, TokenIssuer tokens, AccountNames own, InstantSource clock) {
        return new StaffNames(staff, tokens.gateway(), own, clock);
    }

    @Bean
    ReportingClient reportingClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new ReportingClient(calls, addresses);
    }

    @Bean
    OfficersClient officersClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new OfficersClient(calls, addresses);
    }

    @Bean
    ProseClient proseClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new ProseClient(calls, addresses);
    }

    /** Closing recounts a period: a large district's takes longer than other answers may. */
    @Bean
    ClosingClient closingClient(
            RestClient.Builder http,
            TokenIssuer tokens,
            ServiceBreakers breakers,
            JsonMapper json,
            ServiceAddresses addresses) {
        var patient =
                http.requestFactory(ServiceConnections.within(addresses, addresses.importTimeout()))
                        .build();
        var calls = new ServiceCalls(patient, tokens, breakers, json);
        return new ClosingClient(calls, addresses);
    }

    @Bean
    ReportFileClient reportFileClient(
            ServiceCalls calls, ServiceAddresses addresses, StaffNames names) {
        return new ReportFileClient(calls, addresses, names);
    }

    @Bean
    NotificationClient notificationClient(ServiceCalls calls, ServiceAddresses addresses) {
        return new NotificationClient(calls, addresses);
    }
}
