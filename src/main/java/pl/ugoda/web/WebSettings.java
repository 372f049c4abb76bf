package pl.ugoda.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates compiled with the program, static files kept by browsers for a year, text compressed. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViewResolver pageTemplates(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }

    /** The addresses carry a mark of their content ({@link Assets}), so a file at an address never changes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/webjars/htmx.org/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
                .setCacheControl(FOR_EVER);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> silentRefusals() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(SilentRefusal.class.getName());
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> compressedText() {
        return server -> {
            Compression compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            compression.setMimeTypes(new String[] {
                "text/html",
                "text/css",
                "text/javascript",
                "text/plain",
                "image/svg+xml",
                "application/json",
                "application/manifest+json",
                "application/problem+json"
            });
            server.setCompression(compression);
        };
    }
}
