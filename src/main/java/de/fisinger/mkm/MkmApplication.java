package de.fisinger.mkm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The MKM portal: web UI, job workers and schedules in one application. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "MKM")
public class MkmApplication {

    /**
     * Starts the portal.
     *
     * @param args Spring Boot's command line arguments
     */
    public static void main(String[] args) {
        SpringApplication.run(MkmApplication.class, args);
    }
}
