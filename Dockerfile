# Builds Sillok, then leaves a Java runtime, the extracted layout and the shipped watch. Runs as an ordinary user.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
 && ./mvnw -B -q -DskipTests -Dspotless.check.skip -Djacoco.skip -Dcyclonedx.skip package \
 && java -Djarmode=tools -jar app/target/sillok.jar extract --destination app/target/layout \
 && touch app/target/layout/.complete

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /var/lib/sillok --shell /usr/sbin/nologin sillok \
 && mkdir -p /var/lib/sillok/out /var/lib/sillok/home && chown -R sillok:sillok /var/lib/sillok
COPY --from=build /src/sillok /opt/sillok/sillok
COPY --from=build /src/app/target/layout /opt/sillok/app/target/layout
COPY --from=build /src/watches /opt/sillok/watches
ENV SILLOK_HOME=/var/lib/sillok/home
WORKDIR /var/lib/sillok
USER sillok
HEALTHCHECK --interval=5m --timeout=30s --start-period=2m CMD ["/opt/sillok/sillok", "status"]
ENTRYPOINT ["/opt/sillok/sillok"]
CMD ["serve"]
