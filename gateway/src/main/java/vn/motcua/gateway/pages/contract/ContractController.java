package vn.motcua.gateway.pages.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.gateway.client.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The contracts as they are kept: to read, and to make clients of. Public on purpose. */
@Controller
final class ContractController {

    private final List<Contract> contracts;

    ContractController(JsonMapper json) {
        this.contracts =
                Arrays.stream(Service.values())
                        .map(service -> Contract.read(service, kept(service), json))
                        .toList();
    }

    /** All operations; of one service in full. */
    @GetMapping("/api")
    String show(@RequestParam(required = false) @Nullable String service, Model model) {
        model.addAttribute("contracts", contracts);
        model.addAttribute("chosen", find(service).orElse(null));
        return "contract";
    }

    @GetMapping("/api/openapi/{service}.json")
    ResponseEntity<String> document(@PathVariable String service) {
        Contract contract =
                find(service).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract.json());
    }

    private Optional<Contract> find(@Nullable String service) {
        return contracts.stream().filter(one -> one.service().key().equals(service)).findFirst();
    }

    private static String kept(Service service) {
        try {
            return new ClassPathResource("gateway/openapi/" + service.key() + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
