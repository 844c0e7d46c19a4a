package planted.kernel;

import org.springframework.http.HttpStatus;

record Sprung(HttpStatus status) {}
