CREATE ROLE chungtay_owner LOGIN;
CREATE ROLE chungtay_service LOGIN;
CREATE ROLE keycloak LOGIN;
CREATE DATABASE chungtay OWNER chungtay_owner;
CREATE DATABASE keycloak OWNER keycloak;
REVOKE CONNECT, TEMPORARY ON DATABASE postgres, chungtay, keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE chungtay TO chungtay_service;
