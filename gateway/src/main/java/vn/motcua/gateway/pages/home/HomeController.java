package vn.motcua.gateway.pages.home;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.platform.security.DemoAccounts;

import java.util.List;

/** The first page, with a tile for each thing the viewer may do, and the sign-in. */
@Controller
final class HomeController {

    private final boolean demoAccounts;

    HomeController(@Value("${motcua.gateway.demo-accounts:false}") boolean demoAccounts) {
        this.demoAccounts = demoAccounts;
    }

    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("demo", demoAccounts ? DemoAccounts.all() : List.of());
        return "sign-in";
    }
}
