package com.acme;

record Client(String name) {}
