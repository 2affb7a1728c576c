// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace uoc::base {

// Calls work(i) for each i in [0, count) on up to `jobs` threads (0: one for each core). Work items must not depend on
// each other; each writes only its own slot of the result, so the outcome is the same for any number of jobs. The first
// exception is thrown again in the caller.
template <class Work>
void parallel_for(std::size_t count, unsigned jobs, const Work& work, std::size_t chunk = 16) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, (count + chunk - 1) / chunk));
  if (jobs <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    try {
      for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk))
        for (std::size_t i = begin; i < std::min(count, begin + chunk); ++i) work(i);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned t = 1; t < jobs; ++t) threads.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

// The same with a slot for each piece of work: produce(i, slot) runs on any thread, consume(slot) on one at a time and in
// order of i, while others go on producing. A slot is used again for later pieces, as consume() left it.
template <class Slot, class Produce, class Consume>
void parallel_in_order(std::size_t count, unsigned jobs, const Produce& produce, const Consume& consume) {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t turn = 0;
  std::vector<Slot> free;
  const auto take_slot = [&] {
    const std::lock_guard lock(mutex);
    if (free.empty()) return Slot();
    Slot slot = std::move(free.back());
    free.pop_back();
    return slot;
  };
  const auto work = [&](std::size_t i) {
    Slot slot = take_slot();
    std::exception_ptr failure;
    try {
      produce(i, slot);
    } catch (...) {
      failure = std::current_exception();
    }
    // Pieces are handed out in order, so the one whose turn it is has always been begun.
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return turn == i; });
    try {
      if (!failure) consume(slot);
    } catch (...) {
      failure = std::current_exception();
    }
    ++turn;
    free.push_back(std::move(slot));
    lock.unlock();
    changed.notify_all();
    if (failure) std::rethrow_exception(failure);
  };
  parallel_for(count, jobs, work, 1);
}

}  // namespace uoc::base
