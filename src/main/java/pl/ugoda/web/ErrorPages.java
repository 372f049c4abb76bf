package pl.ugoda.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a visitor sees when something went wrong: what happened, what was kept, what to do, and a code to quote. The code leads to the log; the
 * page tells nothing of the inside.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    /** Without letters and digits that sound or look alike when read over the phone. */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUWXYZ2346789";

    private static final int CODE_LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        SecureHeaders.complete(response);
        HttpStatus status = status(request);
        String path = path(request);
        String code = code();
        log(status, path, code, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        if (path.startsWith("/api/") || path.startsWith("/hooks/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(problem(status, code));
        }
        model.addAttribute("page", pages.of(request, path));
        model.addAttribute("kind", isOldForm(status, request) ? "refused" : kind(status));
        model.addAttribute("home", path.startsWith("/console/") && status == HttpStatus.FORBIDDEN ? "/console" : null);
        model.addAttribute("code", code);
        return "web/error";
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String path(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String asked ? asked : request.getRequestURI();
    }

    /** The form was made before the last signing in: that says nothing about what its sender may do. */
    private static boolean isOldForm(HttpStatus status, HttpServletRequest request) {
        return status == HttpStatus.FORBIDDEN
                && request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE, METHOD_NOT_ALLOWED -> "missing";
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case TOO_MANY_REQUESTS -> "busy";
            case CONTENT_TOO_LARGE -> "large";
            default -> status.is4xxClientError() ? "refused" : "broken";
        };
    }

    private static ProblemDetail problem(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create("urn:ugoda:error:" + code));
        problem.setProperty("code", code);
        return problem;
    }

    /** Only the first part of the path is logged: the rest may be a personal link. */
    private static void log(HttpStatus status, String path, String code, @Nullable Throwable fault) {
        int second = path.indexOf('/', 1);
        String area = second < 0 ? path : path.substring(0, second);
        if (status.is5xxServerError()) {
            LOG.error("error {} ({}) in {}", code, status.value(), area, fault);
        } else {
            LOG.debug("error {} ({}) in {}", code, status.value(), area);
        }
    }

    private String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH + 1);
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i == CODE_LENGTH / 2) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
