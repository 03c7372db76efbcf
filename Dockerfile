# Builds Sillok, then leaves a Java runtime, the extracted layout and the shipped watch. Runs as an ordinary user.
FROM eclipse-temurin:17-jdk AS build
# the same folder as below: the class-data archive holds the jars' paths
WORKDIR /opt/sillok
COPY . .
RUN ./sillok --version

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /var/lib/sillok --shell /usr/sbin/nologin sillok \
 && mkdir -p /var/lib/sillok/out /var/lib/sillok/home && chown -R sillok:sillok /var/lib/sillok
COPY --from=build /opt/sillok/sillok /opt/sillok/sillok
COPY --from=build /opt/sillok/app/target/layout /opt/sillok/app/target/layout
COPY --from=build /opt/sillok/watches /opt/sillok/watches
ENV SILLOK_HOME=/var/lib/sillok/home
WORKDIR /var/lib/sillok
USER sillok
HEALTHCHECK --interval=5m --timeout=30s --start-period=2m CMD ["/opt/sillok/sillok", "status"]
ENTRYPOINT ["/opt/sillok/sillok"]
CMD ["serve"]
