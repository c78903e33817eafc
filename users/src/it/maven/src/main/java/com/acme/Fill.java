package com.acme;

record Fill(int quantity) {}
