# The images of docker-compose.yml. They take what bin/build-images built.

# The engine, with MKM's exporter. Runs as the image's own user.
FROM camunda/camunda:8.9.23 AS engine
COPY docker/is-healthy /usr/local/bin/
COPY exporter/target/mkm-exporter.jar /usr/local/camunda/exporters/

FROM eclipse-temurin:25-jre AS layers
COPY target/mkm.jar .
RUN java -Djarmode=tools -jar mkm.jar extract --layers --destination /layers

# The portal. Libraries and application are layers of their own: a release changes the last one only.
FROM eclipse-temurin:25-jre AS portal
RUN useradd --uid 10001 --no-create-home --user-group mkm
WORKDIR /opt/mkm
COPY docker/is-healthy /usr/local/bin/
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m CMD ["is-healthy", "8080", "/actuator/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "mkm.jar"]

# What the profile "demo" adds: data, the Plesk simulator and a mail server that keeps what it gets.
FROM eclipse-temurin:25-jre AS demo
RUN useradd --uid 10001 --no-create-home --user-group mkm && mkdir /var/lib/mkm-demo && chown mkm /var/lib/mkm-demo
WORKDIR /opt/mkm-demo
COPY docker/is-healthy /usr/local/bin/
COPY target/demo-lib lib
COPY target/classes classes
COPY target/test-classes test-classes
USER 10001
VOLUME /var/lib/mkm-demo
EXPOSE 8443 2525 8025
ENV MKM_LISTEN_ADDRESS=0.0.0.0
HEALTHCHECK --interval=10s --timeout=5s --start-period=1m CMD ["is-healthy", "8025", "/"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "test-classes:classes:lib/*", "de.fisinger.mkm.localstack.DemoServices"]
