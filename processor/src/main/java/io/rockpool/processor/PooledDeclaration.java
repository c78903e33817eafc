package io.rockpool.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A class that asks for a pool, as the user wrote it, and found to be in order but for its fields.
 *
 * @param request what asks for the pool
 * @param type the class
 * @param settings what its annotation says
 * @param subclassed whether the pool hands out instances of a subclass of its own
 * @param leased whether users can have an object as something to close, which releases it
 * @param maker how instances are made
 * @param acquireHooks what runs on acquire, in order
 * @param releaseHooks what runs on release, in order
 * @param fields the fields of an object, inherited ones first
 * @param opaque the classes of the JDK among the class and its superclasses that may have fields
 *     which nobody sees
 */
record PooledDeclaration(
    Request request,
    TypeElement type,
    Settings settings,
    boolean subclassed,
    boolean leased,
    Maker maker,
    List<Hook> acquireHooks,
    List<Hook> releaseHooks,
    List<FieldDeclaration> fields,
    List<TypeElement> opaque) {}
