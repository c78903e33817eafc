/**
 * The annotation processor: four stages, each with a noun of its own.
 *
 * <p><b>Enter.</b> {@link io.rockpool.processor.PooledProcessor} is called by the compiler. It
 * looks at one class at a time, by name; a class that mentions a type which does not exist yet
 * waits for the next round.
 *
 * <p><b>Read.</b> {@link io.rockpool.processor.DeclarationReader} turns a class into a {@link
 * io.rockpool.processor.PooledDeclaration}: what the user wrote, validated. It has a reader for
 * each part.
 *
 * <p><b>Decide.</b> {@link io.rockpool.processor.ResetPlanner} finds a {@link
 * io.rockpool.processor.Reset} for each field, or {@link io.rockpool.processor.ForeignPlanner} if
 * the class is not the user's own, by {@link io.rockpool.processor.Recipes} and {@link
 * io.rockpool.processor.TypeQuestions}; the result is a {@link io.rockpool.processor.PoolModel}
 * without compiler objects.
 *
 * <p><b>Write.</b> {@link io.rockpool.processor.PoolWriter} turns the model into a file, with a
 * writer for each part.
 *
 * <p>What is wrong with a class is collected in {@link io.rockpool.processor.Problems} along the
 * way, and printed once; a pool is written only if nothing is. Nothing is kept from one class to
 * another.
 */
@NullMarked
package io.rockpool.processor;

import org.jspecify.annotations.NullMarked;
