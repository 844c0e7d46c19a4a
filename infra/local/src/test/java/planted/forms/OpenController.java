package planted.forms;

import org.springframework.beans.factory.annotation.Autowired;

public final class OpenController {

    @Autowired private String words = "";

    public String words() {
        return words;
    }
}
